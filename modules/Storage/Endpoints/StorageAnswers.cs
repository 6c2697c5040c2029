namespace IonMentoring.Storage.Endpoints;

/// <summary>A page of interactions.</summary>
/// <param name="Count">How many are on this page.</param>
/// <param name="Interactions">The newest first.</param>
/// <param name="NextPage">What to send as <c>page</c> for the next page; null on the last one.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record InteractionsAnswer(int Count, IReadOnlyList<InteractionView> Interactions, string? NextPage, string RequestId, DateTime Timestamp);

/// <summary>Everything that is kept of a person; it is read while it is sent.</summary>
internal sealed record UserDataAnswer(string UserId, string RequestId, DateTime Timestamp, IAsyncEnumerable<InteractionView> Interactions);

internal sealed record UserErasedAnswer(bool Success, string UserId, int Interactions, string RequestId, DateTime Timestamp);
