using IonMentoring.LoadRunner;

namespace IonMentoring.LoadSuites;

/// <summary>What the old system stated of itself, and our own bar.</summary>
internal static class Goals
{
    public const double Errors = 0.5;
    public const double P95Ms = 50;

    public static Threshold OldErrors => Threshold.AtMost("errors", Errors, "%", stats => stats.Fail.Request.Percent);

    public static Threshold OldMean => Threshold.AtMost("mean", 24.1, "ms", stats => stats.Ok.Latency.MeanMs);

    public static Threshold OldP95 => Threshold.AtMost("P95", P95Ms, "ms", stats => stats.Ok.Latency.Percent95);

    public static Threshold NoErrors => Threshold.AtMost("errors, our own bar", 0, "", stats => stats.Fail.Request.Count);

    public static Threshold P99 => Threshold.AtMost("P99, our own bar", 15, "ms", stats => stats.Ok.Latency.Percent99);

    /// <summary>Something was answered at all.</summary>
    public static Threshold Answered => Threshold.AtLeast("answered", 1, "", stats => stats.Ok.Request.Count);
}
