using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IonMentoring.Caching.Keeping;

/// <summary>Values that are computed sooner than Redis answers, and so are kept in memory alone, beside the answers rather than in their place.</summary>
internal sealed class MemoryValues(IOptions<CachingOptions> options, CacheCounters counters) : IDisposable
{
    private readonly MemoryCache _memory = new(new MemoryCacheOptions { SizeLimit = options.Value.Entries });
    private readonly MemoryCacheEntryOptions _routing = Entry(options.Value.RoutingLife, counters);
    private readonly MemoryCacheEntryOptions _persona = Entry(options.Value.PersonaLife, counters);

    public IEnumerable<string> Keys => _memory.Keys.OfType<string>();

    public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class
    {
        var kind = counters[key.Kind];
        var hit = _memory.TryGetValue(key.Text, out var kept);
        kind.Memory.Count(hit);
        kind.Answers.Count(hit);
        return hit ? (T)kept! : _memory.Set(key.Text, compute(argument), key.Kind == CacheKind.Routing ? _routing : _persona);
    }

    public void Remove(string key) => _memory.Remove(key);

    public void Dispose() => _memory.Dispose();

    private static MemoryCacheEntryOptions Entry(TimeSpan life, CacheCounters counters) =>
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = life }.RegisterPostEvictionCallback((key, _, reason, _) =>
        {
            if (reason is EvictionReason.Capacity or EvictionReason.Expired)
            {
                counters.CountEviction((string)key);
            }
        });
}
