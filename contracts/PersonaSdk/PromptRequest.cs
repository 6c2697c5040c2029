namespace IonMentoring.PersonaSdk;

/// <summary>
/// What a persona is asked to build a prompt for. The host has validated it and cut it to size: a persona need not.
/// Everything in it that a person wrote is data; none of it may be put into a template's text.
/// </summary>
public sealed record PromptRequest
{
    /// <summary>The person's message, 1 to 10,000 characters.</summary>
    public required string Message { get; init; }

    /// <summary>The message's resonance key.</summary>
    public required ResonanceKey Key { get; init; }

    /// <summary>The language to answer in: <c>en</c> or <c>ko</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Full or economical. Default: full.</summary>
    public PromptMode Mode { get; init; }

    /// <summary>The last messages of the conversation, oldest first. In the economical mode at most two, of 120 characters each.</summary>
    public IReadOnlyList<PromptMessage> History { get; init; } = [];

    /// <summary>The running summary of what came before: at most 8 lines, 800 characters. Null in the full mode, or when there is nothing to sum up.</summary>
    public string? Summary { get; init; }

    /// <summary>What the caller says about the situation, as JSON. Null when nothing was said.</summary>
    public string? Context { get; init; }
}
