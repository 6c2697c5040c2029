namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>What is kept of a request.</summary>
/// <param name="Count">How many answers it had: several where it had parts.</param>
/// <param name="Decisions">Each of them, in the order of the parts.</param>
/// <param name="RequestId">The id of the request that asked for this.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record DecisionsAnswer(int Count, IReadOnlyList<DecisionView> Decisions, string RequestId, DateTime Timestamp);
