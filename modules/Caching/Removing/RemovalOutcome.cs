using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Removing;

/// <summary>What a removal removed.</summary>
/// <param name="ByKind">Answers of each kind; one that was in both tiers counts once.</param>
/// <param name="Memory">Answers that were in this process's memory.</param>
/// <param name="Shared">Answers that were in Redis; null where there is none, or it could not be asked.</param>
/// <param name="Pending">Whether Redis could not be asked: it will follow when it works again.</param>
internal sealed record RemovalOutcome(IReadOnlyDictionary<string, int> ByKind, int Memory, int? Shared, bool Pending)
{
    public int Total => ByKind.Values.Sum();

    public static RemovalOutcome Of(IReadOnlyCollection<string> memory, IReadOnlyCollection<string>? shared, bool pending)
    {
        var removed = memory.Concat(shared ?? []).ToHashSet(StringComparer.Ordinal);
        var byKind = CacheCounters.Kinds.Select(CacheKey.Spell).ToDictionary(
            kind => kind, kind => removed.Count(key => KeyParts.Of(key).Kind.SequenceEqual(kind)), StringComparer.Ordinal);
        return new(byKind, memory.Count, shared?.Count, pending);
    }
}
