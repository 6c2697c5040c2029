namespace IonMentoring.Monitoring.Alerts;

/// <summary>A pager that takes PagerDuty's events in version 2.</summary>
public sealed record PagerChannelOptions
{
    /// <summary>Where events go, http or https. Default <c>https://events.pagerduty.com/v2/enqueue</c>.</summary>
    public string Url { get; init; } = "https://events.pagerduty.com/v2/enqueue";

    /// <summary>The key of the integration; never shown. Default none: no pager.</summary>
    public string? RoutingKey { get; init; }
}
