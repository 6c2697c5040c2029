using System.Diagnostics.Metrics;
using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Statistics;

/// <summary>The counters of every kind since start.</summary>
internal sealed class CacheCounters
{
    private const string MeterName = "IonMentoring.Caching";
    private const string Tier = "tier";

    private static readonly CacheKind[] AllKinds = Enum.GetValues<CacheKind>();

    private readonly KindCounters[] _kinds = [.. AllKinds.Select(_ => new KindCounters())];

    private readonly Histogram<double> _reads;

    public CacheCounters(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _reads = meter.CreateHistogram<double>("cache_read_time", "ms", "Time to an answer of Redis");
        meter.CreateObservableCounter("cache_hits", () => Tiers(counter => counter.Hits), "{look}", "Looks that found an answer, into memory (l1), into Redis (l2), and of requests (all)");
        meter.CreateObservableCounter("cache_misses", () => Tiers(counter => counter.Misses), "{look}", "Looks that found none");
        meter.CreateObservableCounter("cache_evictions", () => AnswerKinds.Sum(kind => this[kind].Evictions.Value), "{answer}", "Answers that left memory because it was full or their time was over");
    }

    /// <summary>The kinds that are answers to requests. The others are kept beside them, to make them sooner.</summary>
    public static IReadOnlyList<CacheKind> AnswerKinds { get; } = [CacheKind.Process, CacheKind.Recommend];

    public static IReadOnlyList<CacheKind> Kinds => AllKinds;

    public KindCounters this[CacheKind kind] => _kinds[(int)kind];

    public void CountShared(string key, bool hit) => Of(key)?.Shared.Count(hit);

    public void MeasureRead(TimeSpan elapsed) => _reads.Record(elapsed.TotalMilliseconds);

    public void CountError(string key) => Of(key)?.Errors.Count();

    public void CountEviction(string key) => Of(key)?.Evictions.Count();

    private IEnumerable<Measurement<long>> Tiers(Func<HitCounter, long> read) =>
    [
        new(AnswerKinds.Sum(kind => read(this[kind].Memory)), new KeyValuePair<string, object?>(Tier, "l1")),
        new(AnswerKinds.Sum(kind => read(this[kind].Shared)), new KeyValuePair<string, object?>(Tier, "l2")),
        new(AnswerKinds.Sum(kind => read(this[kind].Answers)), new KeyValuePair<string, object?>(Tier, "all")),
    ];

    private KindCounters? Of(string key)
    {
        var parts = KeyParts.Of(key);
        foreach (var kind in AllKinds)
        {
            if (parts.Kind.SequenceEqual(CacheKey.Spell(kind)))
            {
                return this[kind];
            }
        }

        return null;
    }
}
