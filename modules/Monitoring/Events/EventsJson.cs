using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PersonaProcessContent))]
[JsonSerializable(typeof(ApiRequestContent))]
[JsonSerializable(typeof(CachePerformanceContent))]
[JsonSerializable(typeof(RoutingDecisionContent))]
[JsonSerializable(typeof(SlowSpanContent))]
[JsonSerializable(typeof(EventsAnswer))]
internal sealed partial class EventsJson : JsonSerializerContext;
