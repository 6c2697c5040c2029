using System.Text.Json.Serialization;

namespace BareHost;

internal sealed record Question(string UserInput, string ResonanceKey);

internal sealed record Answer(bool Success, string Content, string PersonaUsed, string ResonanceKey, double Confidence, string Reasoning);

[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class BareJson : JsonSerializerContext;
