namespace IonMentoring.Suggestions.Recording;

/// <summary>One detected part of a key, as it is kept.</summary>
/// <param name="Value">Its canonical spelling.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Secondary">The next likely value, or null.</param>
/// <param name="Evidence">What spoke for it; null where the text of messages is not kept, since it has words of it.</param>
internal readonly record struct RecordedPart(string Value, double Confidence, string? Secondary, IReadOnlyList<string>? Evidence);
