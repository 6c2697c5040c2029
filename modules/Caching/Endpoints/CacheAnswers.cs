using System.Text.Json.Serialization;
using IonMentoring.Caching.Statistics;

namespace IonMentoring.Caching.Endpoints;

internal sealed record CacheStatisticsAnswer(
    IReadOnlyDictionary<string, TierStatistics> Tiers, IReadOnlyDictionary<string, KindStatistics> Kinds, string RequestId, DateTime Timestamp);

/// <summary>How many answers a tier held; <c>l2</c> is null without Redis, and where it could not be asked.</summary>
internal sealed record RemovedView(int L1, int? L2);

internal sealed record CacheClearAnswer(
    bool Success, int Cleared, IReadOnlyDictionary<string, int> ByKind, RemovedView ByTier, bool Pending, string RequestId, DateTime Timestamp);

internal sealed record CacheInvalidateAnswer(
    bool Success, string Pattern, int DeletedCount, RemovedView ByTier, bool Pending, string RequestId, DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CacheStatisticsAnswer))]
[JsonSerializable(typeof(CacheClearAnswer))]
[JsonSerializable(typeof(CacheInvalidateAnswer))]
internal sealed partial class CachingJson : JsonSerializerContext;
