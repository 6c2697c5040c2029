using System.Text.Json.Serialization;

namespace IonMentoring.Suggestions.Recording;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(RecordedDecision))]
internal sealed partial class RecordingJson : JsonSerializerContext;
