namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What became of a message sent to try a channel.</summary>
public sealed record ChannelTestAnswer(string Channel, bool Delivered, string? Error);
