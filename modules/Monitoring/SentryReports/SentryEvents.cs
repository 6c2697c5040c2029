using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Events;
using Sentry;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Reports events that broke a rule.</summary>
internal sealed class SentryEvents(IHub hub)
{
    // Of the same kind: more say nothing new, and Sentry counts them against what is paid for.
    private const int MostPerMinute = 30;

    private readonly Dictionary<string, int> _reported = new(StringComparer.Ordinal);
    private long _minute;

    /// <summary>Reports an event, one at a time.</summary>
    public void Report(KeptEvent kept, StoredEvent stored)
    {
        if (!IsOneOfTheFirst(kept))
        {
            return;
        }

        var report = new SentryEvent
        {
            Message = $"{kept.Type}: {kept.Rule}",
            Level = kept.Rule is EventRules.ServerError or EventRules.PersonaFailed ? SentryLevel.Error : SentryLevel.Warning,
        };
        report.SetTag("event", kept.Type);
        report.SetTag("rule", kept.Rule!);
        report.SetTag("event_id", $"{stored.Id}");
        var about = string.Empty;
        foreach (var (tag, value) in Tags(kept.Happened))
        {
            if (value is not null)
            {
                report.SetTag(tag, value);
                about = tag is SentryTags.Persona or "path" or "span" ? value : about;
            }
        }

        report.SetFingerprint(kept.Type, kept.Rule!, about);
        hub.CaptureEvent(report);
    }

    private bool IsOneOfTheFirst(KeptEvent kept)
    {
        var minute = kept.At.ToUnixTimeSeconds() / 60;
        if (minute != _minute)
        {
            _minute = minute;
            _reported.Clear();
        }

        return (_reported[kept.Rule!] = _reported.GetValueOrDefault(kept.Rule!) + 1) <= MostPerMinute;
    }

    private static IEnumerable<(string Tag, string? Value)> Tags(object happened) => happened switch
    {
        PersonaProcessEvent persona =>
        [
            (SentryTags.Persona, persona.Persona),
            (SentryTags.CacheHit, SentryTags.Spell(persona.CacheHit)),
            (SentryTags.Region, persona.Region),
            (SentryTags.Colour, persona.Colour),
            (SentryTags.RequestId, persona.RequestId),
            ("error", persona.Error),
        ],
        ApiRequestEvent request =>
        [
            ("path", $"{request.Method} {request.Path}"),
            ("status", $"{request.Status}"),
            (SentryTags.Region, request.Region),
            (SentryTags.Colour, request.Colour),
            (SentryTags.RequestId, request.RequestId),
            ("error", request.Error),
        ],
        SlowSpanEvent slow => [("span", slow.Span), (SentryTags.Persona, slow.Persona), ("duration_ms", $"{slow.DurationMs:F1}")],
        CachePerformanceEvent cache => [("hit_rate", $"{cache.HitRate:F3}")],
        _ => [],
    };
}
