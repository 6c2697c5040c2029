namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What became of the looks into the cache.</summary>
public sealed record CacheAnswer(IReadOnlyDictionary<string, CacheCounts> Tiers, IReadOnlyDictionary<string, CacheCounts> Kinds);
