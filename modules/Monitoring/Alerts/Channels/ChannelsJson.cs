using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Alerts.Channels;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(PagerEvent))]
internal sealed partial class ChannelsJson : JsonSerializerContext;
