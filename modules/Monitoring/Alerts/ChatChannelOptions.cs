namespace IonMentoring.Monitoring.Alerts;

/// <summary>A chat room with a webhook that takes messages in Slack's form.</summary>
public sealed record ChatChannelOptions
{
    /// <summary>The webhook's address, http or https; who knows it may write to the room, so it is never shown. Default none: no chat.</summary>
    public string? Url { get; init; }
}
