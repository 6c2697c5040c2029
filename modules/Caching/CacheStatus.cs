using System.Globalization;
using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Redis;
using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Caching;

internal sealed class CacheStatus(Tiers tiers, RedisConnection? redis = null) : IDependencyStatus
{
    public string Name => "cache";

    public string Description => redis is null
        ? string.Create(CultureInfo.InvariantCulture, $"memory, {tiers.Capacity:N0} answers")
        : string.Create(CultureInfo.InvariantCulture, $"memory, {tiers.Capacity:N0} answers, and Redis at {redis.Address}{(redis.Problem is { } problem ? $" (which {problem}; memory alone until it works)" : string.Empty)}");

    public bool Embedded => redis is null;

    public bool Required => false;

    public bool Up => redis?.Problem is null;
}
