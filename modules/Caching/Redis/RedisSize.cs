namespace IonMentoring.Caching.Redis;

/// <summary>How many answers of each kind Redis keeps, and how many keys it has thrown out for want of memory; null where it may not be asked.</summary>
internal sealed record RedisSize(IReadOnlyDictionary<string, long> Kinds, long? Evictions)
{
    public long Of(string kind) => Kinds.GetValueOrDefault(kind);
}
