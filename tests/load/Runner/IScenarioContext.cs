namespace IonMentoring.LoadRunner;

/// <summary>One iteration of a scenario.</summary>
public interface IScenarioContext
{
    /// <summary>Its number, from 0.</summary>
    long InvocationNumber { get; }

    /// <summary>Cancelled when the iteration has taken as long as it may, or the run is over.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Ends the scenario; requests under way are awaited.</summary>
    void StopScenario(string reason);

    /// <summary>Runs a step and measures it; what <see cref="Step.Run"/> calls.</summary>
    ValueTask<Response> RunStepAsync(string name, Func<ValueTask<Response>> run);
}
