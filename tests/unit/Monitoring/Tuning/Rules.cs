using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tests.Tuning;

/// <summary>Rules as they are without any settings, and readings for them.</summary>
internal static class Rules
{
    public static AlertRule SlowAnswers => Named("high-response-time-warning");

    public static AlertRule VerySlowAnswers => Named("high-response-time-critical");

    public static AlertRule FewHits => Named("low-cache-hit-rate");

    public static AlertRule BusyProcessor => Named("high-cpu-utilization");

    public static AlertRule Named(string id) => AlertRule.Of(id, DefaultRules.All[id], new AlertsOptions());

    /// <summary>One for each minute from the first on.</summary>
    public static Sample[] Readings(params double[] values) => [.. values.Select((value, minute) => new Sample(minute, value))];

    /// <summary>So many minutes of about one value.</summary>
    public static Sample[] Steady(int minutes, double about, double swing) =>
        [.. Enumerable.Range(0, minutes).Select(minute => new Sample(minute, about + (swing * Math.Sin(minute * 0.7) * Math.Cos(minute * 0.31))))];
}
