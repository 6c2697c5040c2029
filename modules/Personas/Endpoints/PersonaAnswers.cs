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

internal sealed record PersonaListAnswer(int Total, IReadOnlyList<PersonaView> Personas, string RequestId, DateTime Timestamp);

/// <summary>A plugin as operators see it.</summary>
internal sealed record PluginView(
    string Name,
    string? Persona,
    string? Version,
    string? Revision,
    string State,
    DateTime? LoadedAt,
    long Served,
    long Failures,
    RefusalView? LastRefusal);

internal sealed record RefusalView(DateTime At, string Reason);

internal sealed record PluginListAnswer(
    IReadOnlyList<PluginView> Plugins, int DrainingVersions, int UncollectedVersions, string RequestId, DateTime Timestamp);

internal sealed record PluginAnswer(PluginView Plugin, string RequestId, DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PersonaListAnswer))]
[JsonSerializable(typeof(PersonaView))]
[JsonSerializable(typeof(PluginListAnswer))]
[JsonSerializable(typeof(PluginAnswer))]
internal sealed partial class PersonasJson : JsonSerializerContext;
