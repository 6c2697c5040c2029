using IonMentoring.LoadRunner.Running;

namespace IonMentoring.LoadRunner;

/// <summary>One iteration of a scenario.</summary>
public sealed class ScenarioContext
{
    private readonly Iterations _iterations;
    private long? _startsAt;

    internal ScenarioContext(Iterations iterations, long number, long startsAt, CancellationToken cancellationToken)
    {
        (_iterations, InvocationNumber, _startsAt) = (iterations, number, startsAt);
        CancellationToken = cancellationToken;
    }

    /// <summary>Its number, from 0.</summary>
    public long InvocationNumber { get; }

    /// <summary>Cancelled when the iteration has taken as long as it may, or the run is over.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Ends the scenario; requests under way are awaited.</summary>
    public void StopScenario(string reason) => _iterations.Stop(reason);

    /// <summary>Runs a step and measures it: the first from when the iteration was due, each further one from its own start.</summary>
    internal async ValueTask<Response> RunStepAsync(string name, Func<ValueTask<Response>> run)
    {
        var startsAt = _startsAt ?? _iterations.Now;
        _startsAt = null;
        var response = await run();
        _iterations.Measures.Step(name).Add(response, _iterations.Since(startsAt));
        return response;
    }
}
