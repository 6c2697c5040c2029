namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record MultiPersonaRequest
{
    public string? UserInput { get; set; }

    public ResonanceKeyInput? ResonanceKey { get; set; }

    public ContextInput? Context { get; set; }

    public bool ForceMulti { get; set; }

    public bool IncludeMetadata { get; set; } = true;

    public bool UseCache { get; set; } = true;

    public string? PromptMode { get; set; }
}
