namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record RhythmView(string Pace, double AvgLength, double PunctuationDensity);
