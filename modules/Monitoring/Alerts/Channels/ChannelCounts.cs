namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>How notifications of a channel went since this process began.</summary>
/// <param name="Sent">Those that arrived.</param>
/// <param name="Failed">Those that did not.</param>
/// <param name="LastError">Why the last of them did not; null when none failed.</param>
internal sealed record ChannelCounts(long Sent, long Failed, string? LastError);
