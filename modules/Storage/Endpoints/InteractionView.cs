using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Endpoints;

/// <summary>An interaction as operators see it.</summary>
internal sealed record InteractionView(
    Guid Id,
    string RequestId,
    DateTime Timestamp,
    string Endpoint,
    string? Region,
    string? UserId,
    string? SessionId,
    string MessageHash,
    int MessageLength,
    string? Message,
    string? ResonanceKey,
    bool KeyDetected,
    string? Persona,
    string? PersonaVersion,
    double? Confidence,
    bool Cached,
    string? Model,
    double DurationMs,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CacheKey = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonNode? Decision = null)
{
    /// <summary>With everything that is kept of it.</summary>
    public static InteractionView WholeOf(Interaction interaction) =>
        Of(interaction) with { CacheKey = interaction.CacheKey, Decision = interaction.Decision is { } decision ? JsonNode.Parse(decision.ToString()) : null };

    public static InteractionView Of(Interaction interaction) => new(
        interaction.Id,
        interaction.RequestId,
        interaction.At,
        interaction.Endpoint,
        interaction.Region,
        interaction.UserId,
        interaction.SessionId,
        interaction.MessageHash,
        interaction.MessageLength,
        interaction.Message,
        interaction.Key,
        interaction.KeyDetected,
        interaction.Persona,
        interaction.PersonaVersion,
        interaction.Confidence,
        interaction.Cached,
        interaction.Model,
        interaction.DurationMs,
        interaction.Outcome);
}
