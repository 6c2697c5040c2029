namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>A message as far as it is kept.</summary>
/// <param name="Hash">SHA-256 of its UTF-8 in Unicode NFC, 64 hexadecimal digits.</param>
/// <param name="Length">Its characters (UTF-16).</param>
/// <param name="Text">The message itself, only where texts are kept.</param>
/// <param name="IsAspect">Whether it is one aspect of a longer message.</param>
internal sealed record DecisionMessageView(string Hash, int Length, string? Text, bool IsAspect);
