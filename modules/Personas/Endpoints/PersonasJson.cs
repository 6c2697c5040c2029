using System.Text.Json.Serialization;

namespace IonMentoring.Personas.Endpoints;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PersonaListAnswer))]
[JsonSerializable(typeof(PersonaView))]
[JsonSerializable(typeof(PluginListAnswer))]
[JsonSerializable(typeof(PluginAnswer))]
internal sealed partial class PersonasJson : JsonSerializerContext;
