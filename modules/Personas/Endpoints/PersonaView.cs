using System.Text.Json.Serialization;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Endpoints;

/// <summary>A persona as clients see it.</summary>
internal sealed record PersonaView(
    string Name,
    int Order,
    string Summary,
    IReadOnlyList<string> Traits,
    IReadOnlyList<string> Strengths,
    IReadOnlyList<string> PreferredTones,
    string PromptStyle,
    IReadOnlyList<string> BestForTones,
    IReadOnlyList<string> BestForPaces,
    IReadOnlyList<string> BestForIntents,
    string Version)
{
    /// <summary>Set where the persona is the whole answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? Timestamp { get; init; }

    public static PersonaView Of(PersonaProfile profile) => new(
        profile.Name,
        profile.Descriptor.Order,
        profile.Descriptor.Summary,
        profile.Descriptor.Traits,
        profile.Descriptor.Strengths,
        [.. profile.Descriptor.PreferredTones.Select(tone => tone.Spell())],
        profile.Descriptor.PromptStyle,
        profile.BestForTones,
        profile.BestForPaces,
        profile.BestForIntents,
        profile.Version);
}
