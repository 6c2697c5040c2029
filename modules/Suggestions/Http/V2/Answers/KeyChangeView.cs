namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record KeyChangeView(string Persona, string ResonanceKey, IReadOnlyList<string> ChangedParts);
