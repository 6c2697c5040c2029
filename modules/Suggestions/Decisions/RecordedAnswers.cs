using System.Buffers;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Suggestions.Decisions;

/// <summary>Finds what is kept of a request: one answer, or those of its parts.</summary>
internal sealed class RecordedAnswers(IInteractionHistory history)
{
    private const int LongestPart = 2;

    // The longest id of a request, and the number of a part behind it.
    private const int LongestId = 64 + 1 + LongestPart;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <exception cref="ApiException">It is no id of a request, nothing is kept of it, or the database is away.</exception>
    public async Task<IReadOnlyList<Interaction>> OfAsync(string requestId, CancellationToken cancellationToken)
    {
        if (requestId.Length > LongestId || requestId.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            throw new ApiException(
                ApiErrorCode.InvalidInput,
                $"request_id must be the request_id of an answer: at most {LongestId} letters a to z, digits, “-”, “_” and “.”.",
                "request_id");
        }

        var kept = await history.OfRequestAsync(requestId, cancellationToken);
        Interaction[] answers = [.. kept.Where(interaction => IsOf(requestId, interaction.RequestId))];
        return answers.Length > 0
            ? answers
            : throw new ApiException(
                ApiErrorCode.NotFound,
                $"Nothing is kept of a request {requestId}. An answer is written within a second, and kept for as long as Storage:KeepInteractions says; input that was refused leaves nothing.",
                "request_id");
    }

    // Clients choose ids, and one may begin with another: "order" has nothing to do with "order-of-tea".
    private static bool IsOf(string requestId, string id) =>
        id.Length == requestId.Length
        || (id.Length - requestId.Length is > 1 and <= 1 + LongestPart && !id.AsSpan(requestId.Length + 1).ContainsAnyExceptInRange('0', '9'));
}
