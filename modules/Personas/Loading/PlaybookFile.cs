using System.Text.Json;
using System.Text.Json.Serialization;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>A playbook file as it is written.</summary>
internal sealed record PlaybookFile(string? Version, Dictionary<string, PlaybookFile.Language?>? Languages)
{
    internal sealed record Language(Dictionary<string, string?[]?>? Topics, Section?[]? Sections);

    internal sealed record Section(string? Title, SectionStyle Style, int? Take, Dictionary<string, string?[]?>? Lines);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlaybookFile))]
internal sealed partial class PlaybookJson : JsonSerializerContext;
