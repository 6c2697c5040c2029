namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>A message in Slack's form.</summary>
internal sealed record ChatMessage(string Text, IReadOnlyList<ChatAttachment> Attachments);

internal sealed record ChatAttachment(string Color, string Fallback, IReadOnlyList<ChatField> Fields);

internal sealed record ChatField(string Title, string Value, bool Short);
