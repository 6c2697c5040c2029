using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Statistics;

/// <summary>The counters of every kind since start.</summary>
internal sealed class CacheCounters
{
    private static readonly CacheKind[] AllKinds = Enum.GetValues<CacheKind>();

    private readonly KindCounters[] _kinds = [.. AllKinds.Select(_ => new KindCounters())];

    /// <summary>The kinds that are answers to requests. The others are kept beside them, to make them sooner.</summary>
    public static IReadOnlyList<CacheKind> AnswerKinds { get; } = [CacheKind.Process, CacheKind.Recommend];

    public static IReadOnlyList<CacheKind> Kinds => AllKinds;

    public KindCounters this[CacheKind kind] => _kinds[(int)kind];

    public void CountShared(string key, bool hit) => Of(key)?.Shared.Count(hit);

    public void CountError(string key) => Of(key)?.Errors.Count();

    public void CountEviction(string key) => Of(key)?.Evictions.Count();

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
