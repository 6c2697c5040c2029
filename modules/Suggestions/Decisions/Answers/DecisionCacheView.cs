namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>What the cache had to do with an answer; without a key it was not asked.</summary>
internal sealed record DecisionCacheView(bool Hit, string? Key, bool Stale);
