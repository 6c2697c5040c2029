using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>The headline figures that the service is to reach.</summary>
internal static class Targets
{
    private static readonly (string Words, string Unit, Func<Headline, double?> Figure, double Target, bool AtLeast)[] All =
    [
        ("Response time, mean", "ms", headline => headline.ResponseTime?.Avg, 24.1, false),
        ("Error rate", "%", headline => headline.ErrorRate, 0.3, false),
        ("Availability", "%", headline => headline.Availability, 99.95, true),
        ("Cache hits", "%", headline => headline.HitRate, 87.5, true),
        ("Database query, mean", "ms", headline => headline.DatabaseQuery, 3.65, false),
    ];

    // As many as come is what is served: fewer is no fault.
    private const double Throughput = 9270;

    public static Table Table(Headline now, Headline? before) => new(
        ["figure", "now", "before", "change", "target", "met"],
        [
            .. All.Select(target => Row(target.Words, target.Unit, target.Figure(now), before is null ? null : target.Figure(before), $"{(target.AtLeast ? "at least" : "at most")} {Words.Of(target.Target, target.Unit)}", Met(target, now))),
            Row("Throughput, busiest minute", "requests/s", now.PeakPerSecond, before?.PeakPerSecond, $"{Words.Of(Throughput, "requests/s")} when they come", now.PeakPerSecond >= Throughput ? "yes" : Words.Nothing),
            Row("Requests", string.Empty, now.Requests, before?.Requests, Words.Nothing, Words.Nothing),
            Row("Response time, P95", "ms", now.ResponseTime?.P95, before?.ResponseTime?.P95, Words.Nothing, Words.Nothing),
        ]);

    private static string Met((string Words, string Unit, Func<Headline, double?> Figure, double Target, bool AtLeast) target, Headline now) =>
        target.Figure(now) is not { } value ? "not measured" : (target.AtLeast ? value >= target.Target : value <= target.Target) ? "yes" : "no";

    private static string[] Row(string words, string unit, double? now, double? before, string target, string met) =>
        [words, Words.Of(now, unit), Words.Of(before, unit), now is { } value && before is { } earlier ? (value - earlier).ToString("+0.###;-0.###;0", System.Globalization.CultureInfo.InvariantCulture) : Words.Nothing, target, met];
}
