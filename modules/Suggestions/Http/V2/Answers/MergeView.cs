namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record MergeView(string Strategy, string Description);
