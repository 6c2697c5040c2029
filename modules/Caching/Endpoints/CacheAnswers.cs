using System.Text.Json.Serialization;

namespace IonMentoring.Caching.Endpoints;

internal sealed record CacheStatisticsAnswer(
    IReadOnlyDictionary<string, TierView> Tiers, IReadOnlyDictionary<string, KindStatistics> Kinds, string RequestId, DateTime Timestamp);

internal sealed record TierView(long Hits, long Misses, double HitRate, int Size, int MaxSize, long Evictions);

internal sealed record CacheClearAnswer(bool Success, int Cleared, IReadOnlyDictionary<string, int> ByKind, string RequestId, DateTime Timestamp);

internal sealed record CacheInvalidateAnswer(bool Success, string Pattern, int DeletedCount, string RequestId, DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CacheStatisticsAnswer))]
[JsonSerializable(typeof(CacheClearAnswer))]
[JsonSerializable(typeof(CacheInvalidateAnswer))]
internal sealed partial class CachingJson : JsonSerializerContext;
