using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Dashboards.Writing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DashboardAnswer))]
[JsonSerializable(typeof(DashboardsAnswer))]
internal sealed partial class DashboardJson : JsonSerializerContext;
