using System.Text.Json.Serialization;

namespace IonMentoring.Caching.Statistics;

/// <summary>What became of the requests for a kind since start, and where.</summary>
internal sealed record KindStatistics(
    long Hits, long Misses, long Size, long Evictions, long Stale, TierStatistics L1, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TierStatistics? L2)
{
    public double HitRate => HitRates.Of(Hits, Misses);
}
