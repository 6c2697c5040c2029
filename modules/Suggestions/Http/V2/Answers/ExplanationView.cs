namespace IonMentoring.Suggestions.Http.V2.Answers;

/// <summary>What each part of the key gave to each persona, and the smallest changes that would let another one win.</summary>
internal sealed record ExplanationView(IReadOnlyDictionary<string, PartsView> Parts, IReadOnlyList<KeyChangeView> SmallestChanges);
