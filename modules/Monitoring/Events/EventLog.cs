using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Monitoring.SentryReports;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Events;

/// <summary>Decides which events are kept. Most are not, and cost next to nothing.</summary>
internal sealed class EventLog(EventRules rules, EventQueue queue, IOptions<EventsOptions> options, TimeProvider time, SentryTags? sentry = null) : IEventLog
{
    private readonly double _sampleRate = options.Value.SampleRate;

    public void Record(in PersonaProcessEvent happened)
    {
        sentry?.Tell(happened);
        var rule = rules.OfPersona(happened);
        if (IsKept(rule))
        {
            Keep(EventTypes.PersonaProcess, rule, happened);
        }
    }

    public void Record(in RoutingDecisionEvent happened)
    {
        if (IsKept(rule: null))
        {
            Keep(EventTypes.RoutingDecision, rule: null, happened);
        }
    }

    public void Record(in CachePerformanceEvent happened) => Keep(EventTypes.CachePerformance, rules.OfCache(happened), happened);

    /// <summary>Whether an event that broke a rule, or none, is one to be kept.</summary>
    public bool IsKept(string? rule) => rule is not null || (_sampleRate > 0 && Random.Shared.NextDouble() < _sampleRate);

    public void Keep(string type, string? rule, object happened) => queue.Add(new(time.GetUtcNow(), type, rule, happened));
}
