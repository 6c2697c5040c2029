using System.Text.Json;
using System.Text.Json.Serialization;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>What a persona answered. Immutable, so that it can be cached.</summary>
/// <param name="Content">The suggestion.</param>
/// <param name="Persona">The persona's name.</param>
/// <param name="PersonaVersion">The plugin's version.</param>
/// <param name="PersonaRevision">The plugin's revision.</param>
/// <param name="TemplateVersion">The prompt template's version.</param>
/// <param name="Model">The model that wrote it.</param>
/// <param name="Degraded">Whether the embedded composer stood in for a failed model.</param>
internal sealed record Suggestion(
    string Content, string Persona, string PersonaVersion, string PersonaRevision, string TemplateVersion, string Model, bool Degraded)
{
    private byte[]? _contentJson;
    private string? _messageHash;

    /// <summary>The content as a JSON string, made once: one that is cached is given many times.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> ContentJson => _contentJson ??= JsonSerializer.SerializeToUtf8Bytes(Content, CachedJson.Default.String);

    /// <summary>The hash of the message that it answers: of one alone, so that it too is made once.</summary>
    public string MessageHashOf(string message) => _messageHash ??= MessageHash.Of(message);
}
