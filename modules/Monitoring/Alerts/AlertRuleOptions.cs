using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts;

/// <summary>A rule of the alerts, or what is different of one there is: what is left out stays as it is.</summary>
public sealed record AlertRuleOptions
{
    /// <summary>What people call it, up to 100 characters. Default its id.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is evaluated. Default true.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The series it is about: a name of <c>GET /api/v2/metrics</c>.</summary>
    public string? Metric { get; init; }

    /// <summary>What of the window is compared. Default <c>Avg</c>.</summary>
    public AlertStatistic? Statistic { get; init; }

    /// <summary>On which side of the threshold it is violated. Default <c>Above</c>.</summary>
    public AlertComparison? Comparison { get; init; }

    /// <summary>What it is compared with, in the unit of the series; from 0, of a percentage to 100.</summary>
    public double? Threshold { get; init; }

    /// <summary>How bad it is. Default <c>Medium</c>.</summary>
    public AlertSeverity? Severity { get; init; }

    /// <summary>Where it is told; of those that are not set up nothing is heard. Default <c>Log</c>.</summary>
    public IList<AlertChannel> Channels { get; init; } = [];

    /// <summary>How far back it looks, 1 s to 72 h. Default that of all rules.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Violations in a row before it fires, 1 to 1,000. Default that of all rules.</summary>
    public int? Occurrences { get; init; }

    /// <summary>How long it stays quiet after its end, 0 s to 1 day. Default that of all rules.</summary>
    public TimeSpan? CoolDown { get; init; }

    internal AlertRuleOptions Over(AlertRuleOptions basis) => new()
    {
        Name = Name ?? basis.Name,
        Enabled = Enabled ?? basis.Enabled,
        Metric = Metric ?? basis.Metric,
        Statistic = Statistic ?? basis.Statistic,
        Comparison = Comparison ?? basis.Comparison,
        Threshold = Threshold ?? basis.Threshold,
        Severity = Severity ?? basis.Severity,
        Channels = Channels.Count > 0 ? Channels : basis.Channels,
        Window = Window ?? basis.Window,
        Occurrences = Occurrences ?? basis.Occurrences,
        CoolDown = CoolDown ?? basis.CoolDown,
    };
}
