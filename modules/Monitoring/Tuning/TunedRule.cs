using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning has to know of an alert rule.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Metric">The series it looks at.</param>
/// <param name="Statistic"><c>avg</c>, <c>p95</c> and so on, of the last five minutes.</param>
/// <param name="Side">Where its bad values are.</param>
/// <param name="Threshold">Which value must not be passed, at present.</param>
/// <param name="Unit">The threshold's unit.</param>
/// <param name="Severity"><c>medium</c>, <c>high</c> or <c>critical</c>.</param>
internal sealed record TunedRule(string Name, string Metric, string Statistic, Side Side, double Threshold, string Unit, string Severity)
{
    /// <summary>How many sigmas from the mean its severity stands for.</summary>
    public int Sigmas => Severity switch
    {
        "critical" => 3,
        "high" => 2,
        _ => 1,
    };
}
