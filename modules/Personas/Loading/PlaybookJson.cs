using System.Text.Json;
using System.Text.Json.Serialization;

namespace IonMentoring.Personas.Loading;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlaybookFile))]
internal sealed partial class PlaybookJson : JsonSerializerContext;
