namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record RecommendRequest
{
    public string? Scenario { get; set; }

    public ContextInput? Context { get; set; }
}
