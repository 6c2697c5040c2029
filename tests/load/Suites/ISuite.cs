using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadSuites;

/// <summary>One kind of load on the product.</summary>
internal interface ISuite
{
    string Name { get; }

    /// <summary>Runs it; <paramref name="calibratedPerSecond"/> is what the runner reached just before, if that was tried.</summary>
    Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond);
}
