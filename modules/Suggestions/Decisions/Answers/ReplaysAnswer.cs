namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>What a request gives today.</summary>
/// <param name="Changed">Whether anything differs in any part.</param>
/// <param name="Replays">Each part that had a decision, in their order.</param>
/// <param name="NotReplayed">The ids of the parts that failed before there was a decision.</param>
/// <param name="RequestId">The id of the request that asked for this.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record ReplaysAnswer(
    bool Changed, IReadOnlyList<ReplayView> Replays, IReadOnlyList<string> NotReplayed, string RequestId, DateTime Timestamp);
