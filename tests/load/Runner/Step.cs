namespace IonMentoring.LoadRunner;

/// <summary>Names a part of an iteration, so that it is measured by itself.</summary>
public static class Step
{
    /// <summary>
    /// Runs and measures it: the first step of an iteration from when the iteration was due, each further one from its own start.
    /// </summary>
    public static ValueTask<Response> Run(string name, IScenarioContext context, Func<ValueTask<Response>> run) => context.RunStepAsync(name, run);
}
