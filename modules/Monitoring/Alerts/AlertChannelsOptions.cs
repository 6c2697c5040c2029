namespace IonMentoring.Monitoring.Alerts;

/// <summary>The channels of the alerts. The log needs no settings, Sentry has those of its own.</summary>
public sealed record AlertChannelsOptions
{
    /// <summary>A chat room.</summary>
    public ChatChannelOptions Chat { get; init; } = new();

    /// <summary>A pager.</summary>
    public PagerChannelOptions Pager { get; init; } = new();

    /// <summary>Mail.</summary>
    public MailChannelOptions Mail { get; init; } = new();
}
