namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record PartsView(double Tone, double Pace, double Intent);
