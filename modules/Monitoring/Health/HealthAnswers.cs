using System.Text.Json.Serialization;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Health;

/// <param name="Healthy">Whether requests are served.</param>
/// <param name="ServiceStatus">Whether it serves, in short.</param>
/// <param name="Dependencies">Whether each works.</param>
/// <param name="Status">How well it does: as well as its worst part.</param>
/// <param name="Parts">How each part does, and why.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record HealthAnswer(
    bool Healthy,
    ServiceStatusView ServiceStatus,
    IReadOnlyDictionary<string, bool> Dependencies,
    Condition Status,
    IReadOnlyList<PartStatus> Parts,
    string RequestId,
    DateTime Timestamp);

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
