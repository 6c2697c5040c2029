using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

/// <param name="Total">How many alerts are open.</param>
/// <param name="Alerts">The open ones, the latest first.</param>
/// <param name="Rules">What is evaluated, with the thresholds that count now.</param>
/// <param name="Channels">Where people are told, and how that went in this process.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record AlertsAnswer(
    int Total, IReadOnlyList<AlertView> Alerts, IReadOnlyList<AlertRuleView> Rules, IReadOnlyList<AlertChannelView> Channels, string RequestId, DateTime Timestamp);

internal sealed record AlertHistoryAnswer(int Total, IReadOnlyList<AlertView> Alerts, string RequestId, DateTime Timestamp);

internal sealed record AlertTestAnswer(string Channel, bool Delivered, string? Error, string RequestId, DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AlertsAnswer))]
[JsonSerializable(typeof(AlertHistoryAnswer))]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(AlertTestAnswer))]
internal sealed partial class AlertsJson : JsonSerializerContext;
