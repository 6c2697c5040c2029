using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Health;

internal sealed record HealthAnswer(
    bool Healthy, ServiceStatusView ServiceStatus, IReadOnlyDictionary<string, bool> Dependencies, string RequestId, DateTime Timestamp);

internal sealed record ServiceStatusView(string Status, string Version, long UptimeMs, int CachedRequests, double ErrorRate);

internal sealed record StatusAnswer(string Version, string Status, CacheSummaryView CacheStats, string RequestId, DateTime Timestamp);

internal sealed record CacheSummaryView(int Size, double HitRate);

internal sealed record LiveAnswer(string Status, string RequestId, DateTime Timestamp);

internal sealed record ReadyAnswer(bool Ready, IReadOnlyList<string> WaitingFor, string RequestId, DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
[JsonSerializable(typeof(Endpoints.MetricsAnswer))]
[JsonSerializable(typeof(Endpoints.MetricAnswer))]
[JsonSerializable(typeof(Endpoints.EnvironmentAnswer))]
internal sealed partial class MonitoringJson : JsonSerializerContext;
