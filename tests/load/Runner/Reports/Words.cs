using System.Globalization;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>How reports put numbers and labels into words.</summary>
internal static class Words
{
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Ms(double value) => value.ToString(value < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    public static string When(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A label on one line: what moves a cursor or colours a terminal is replaced.</summary>
    public static string Line(string label) => string.Concat(label.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? '\uFFFD' : letter));

    public static string Verdict(RunReport run) => run.Passed ? "passed" : "failed";

    public static string Cost(RunnerStats runner) => string.Create(
        CultureInfo.InvariantCulture,
        $"{runner.CpuMicrosecondsPerRequest:0.0} us of a core and {runner.BytesPerRequest:0} bytes a request, {runner.Cores:0.00} cores busy, stopped {runner.GcPausedMs:0} ms by its garbage collections")
        + (runner.CalibratedPerSecond is { } most ? $"; reached {Number(Math.Round(most))} requests/s against a trivial server just before" : string.Empty);

    public static string Limit(RunnerStats runner) => runner.Limit is { } limit
        ? $"THE RUNNER WAS THE LIMIT: {limit}."
        : "The runner was not the limit.";

    /// <summary>The whole scenario, then its steps.</summary>
    public static IEnumerable<StepStats> Rows(ScenarioStats scenario) =>
        scenario.StepStats.Prepend(new StepStats("all", scenario.Ok, scenario.Fail, scenario.CorrectedPercent99, scenario.StatusCodes));
}
