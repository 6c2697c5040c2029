using System.Text.Json;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Monitoring.Events;

/// <summary>Makes of an event what is stored of it: hashes in the place of names.</summary>
internal sealed class EventContent(PersonHash persons)
{
    public StoredEvent Write(KeptEvent kept) => new(Guid.CreateVersion7(kept.At), Rounded(kept.At), kept.Type, kept.Rule, Content(kept.Happened));

    private static DateTime Rounded(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    private static double Milliseconds(TimeSpan elapsed) => Math.Round(elapsed.TotalMilliseconds, 3);

    private static Dictionary<string, decimal> Scores(RoutingDecision decision)
    {
        var scores = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var score in decision.Scores)
        {
            scores[score.Persona.ToLowerInvariant()] = score.Total;
        }

        return scores;
    }

    private string Content(object happened) => happened switch
    {
        PersonaProcessEvent persona => JsonSerializer.Serialize(Of(persona), EventsJson.Default.PersonaProcessContent),
        ApiRequestEvent request => JsonSerializer.Serialize(Of(request), EventsJson.Default.ApiRequestContent),
        RoutingDecisionEvent decision => JsonSerializer.Serialize(Of(decision), EventsJson.Default.RoutingDecisionContent),
        CachePerformanceEvent cache => JsonSerializer.Serialize(new(cache.Hits, cache.Misses, Math.Round(cache.HitRate, 4), cache.Size, cache.MaxSize), EventsJson.Default.CachePerformanceContent),
        SlowSpanEvent slow => JsonSerializer.Serialize(new(slow.Span, slow.Persona, Math.Round(slow.DurationMs, 3), slow.LimitMs), EventsJson.Default.SlowSpanContent),
        _ => throw new ArgumentException($"{happened.GetType().Name} is no event.", nameof(happened)),
    };

    private PersonaProcessContent Of(in PersonaProcessEvent persona) => new(
        persona.RequestId,
        persona.Persona,
        persona.Key?.ToString(),
        persona.Confidence,
        Milliseconds(persona.Elapsed),
        persona.CacheHit,
        persona.Error is null,
        persona.Error,
        persons.Of(persona.UserId),
        persons.Of(persona.SessionId),
        persona.Region,
        persona.Colour);

    private ApiRequestContent Of(in ApiRequestEvent request) => new(
        request.Method,
        request.Path,
        request.Status,
        Milliseconds(request.Elapsed),
        persons.Of(request.UserId),
        request.RequestId,
        request.Error,
        request.Region,
        request.Colour);

    private RoutingDecisionContent Of(in RoutingDecisionEvent happened) => new(
        happened.RequestId,
        happened.Decision.Primary.Name,
        happened.Decision.Secondary?.Name,
        happened.Decision.Confidence,
        Scores(happened.Decision),
        happened.Decision.Key.Tone.Spell(),
        happened.Decision.Key.Pace.Spell(),
        happened.Decision.Key.Intent.Spell(),
        persons.Of(happened.UserId));
}
