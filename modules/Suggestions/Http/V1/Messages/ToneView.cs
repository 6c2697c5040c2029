namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record ToneView(string Primary, double Confidence, string? Secondary);
