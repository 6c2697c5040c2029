using System.Text.Json;

namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record ContextInput
{
    public string? UserId { get; set; }

    public string? SessionId { get; set; }

    public IReadOnlyList<HistoryInput?>? MessageHistory { get; set; }

    public JsonElement? Metadata { get; set; }
}
