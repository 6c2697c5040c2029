namespace IonMentoring.PersonaSdk;

/// <summary>Who a persona is and what it is good at. Read once, when the plugin is loaded.</summary>
public sealed record PersonaDescriptor
{
    /// <summary>The name clients see: 1 to 32 letters or digits, starting with a letter; unique among the loaded personas, case ignored.</summary>
    public required string Name { get; init; }

    /// <summary>Decides between equal scores: the smaller order wins. 1 to 1,000,000, unique among the loaded personas.</summary>
    public required int Order { get; init; }

    /// <summary>One line that says who the persona is.</summary>
    public required string Summary { get; init; }

    /// <summary>Traits, for example <c>empathetic</c>. At least one.</summary>
    public required IReadOnlyList<string> Traits { get; init; }

    /// <summary>Strengths, for example <c>motivation</c>. At least one. A recommendation matches a scenario's words against them.</summary>
    public required IReadOnlyList<string> Strengths { get; init; }

    /// <summary>The tones this persona likes best. Shown to clients; routing goes by <see cref="Affinity"/> alone.</summary>
    public required IReadOnlyList<Tone> PreferredTones { get; init; }

    /// <summary>How its prompts read, for example <c>warm and encouraging</c>.</summary>
    public required string PromptStyle { get; init; }

    /// <summary>Its 19 affinities.</summary>
    public required AffinityProfile Affinity { get; init; }
}
