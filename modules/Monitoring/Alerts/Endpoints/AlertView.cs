using System.Text.Json.Serialization;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

/// <param name="Id">Its identity.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity"><c>critical</c>, <c>high</c> or <c>medium</c>.</param>
/// <param name="State"><c>pending</c>, <c>firing</c>, <c>acknowledged</c> or <c>resolved</c>.</param>
/// <param name="Value">What was measured last.</param>
/// <param name="Threshold">What it was compared with.</param>
/// <param name="Unit">What both are measured in; null when the rule is gone.</param>
/// <param name="Violations">Violations in a row.</param>
/// <param name="PendingAt">The first violation.</param>
/// <param name="FiredAt">When people were told; null when they were not.</param>
/// <param name="AcknowledgedAt">When somebody took it on.</param>
/// <param name="AcknowledgedBy">Who that was.</param>
/// <param name="ResolvedAt">When it ended.</param>
internal sealed record AlertView(
    Guid Id,
    string Rule,
    string Severity,
    string State,
    double Value,
    double Threshold,
    string? Unit,
    int Violations,
    DateTime PendingAt,
    DateTime? FiredAt,
    DateTime? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTime? ResolvedAt)
{
    /// <summary>The request's id, where the alert is the whole answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    /// <summary>When that was answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? Timestamp { get; init; }

    public static AlertView Of(Alert alert, IReadOnlyList<AlertRule> rules) => new(
        alert.Id,
        alert.Rule,
        Spellings.Of(alert.Severity),
        Spellings.Of(alert.State),
        alert.Value,
        alert.Threshold,
        rules.FirstOrDefault(rule => rule.Name.Equals(alert.Rule, StringComparison.OrdinalIgnoreCase))?.Series.Unit,
        alert.Violations,
        alert.PendingAt,
        alert.FiredAt,
        alert.AcknowledgedAt,
        alert.AcknowledgedBy,
        alert.ResolvedAt);
}
