using System.Text.Json;
using System.Text.Json.Serialization;

namespace IonMentoring.Suggestions.Http.V2.Answers;

/// <summary>Why this persona. Made once for each decision, so that it costs a request nothing.</summary>
internal sealed record RoutingView(
    string PrimaryPersona,
    string? SecondaryPersona,
    double Confidence,
    IReadOnlyDictionary<string, double> Scores,
    string Reasoning,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationView? Explanation)
{
    private byte[]? _json;

    /// <summary>All of it, as the serializer writes it.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(this, SuggestionsJson.Default.RoutingView);
}
