namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>An event in the form of PagerDuty's Events API v2.</summary>
internal sealed record PagerEvent(string RoutingKey, string EventAction, string DedupKey, PagerPayload? Payload);

internal sealed record PagerPayload(
    string Summary, string Source, string Severity, DateTime Timestamp, string Component, string? Class, IReadOnlyDictionary<string, string> CustomDetails);
