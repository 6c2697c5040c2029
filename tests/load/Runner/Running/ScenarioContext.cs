namespace IonMentoring.LoadRunner.Running;

/// <summary>An iteration that is measured from when it was due.</summary>
internal sealed class ScenarioContext(Iterations iterations, long number, long dueAt, CancellationToken cancellationToken) : IScenarioContext
{
    private long? _firstStartsAt = dueAt;

    public long InvocationNumber => number;

    public CancellationToken CancellationToken => cancellationToken;

    public void StopScenario(string reason) => iterations.Stop(reason);

    public async ValueTask<Response> RunStepAsync(string name, Func<ValueTask<Response>> run)
    {
        var startsAt = _firstStartsAt ?? iterations.Now;
        _firstStartsAt = null;
        Response response;
        try
        {
            response = await run();
        }
        catch (Exception exception)
        {
            iterations.Measures.Step(name).Add(iterations.Failure(exception, cancellationToken), iterations.Since(startsAt));
            throw;
        }

        iterations.Measures.Step(name).Add(response, iterations.Since(startsAt));
        return response;
    }
}
