using IonMentoring.ModuleContracts.Monitoring;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Events;

/// <summary>Says which rule an event breaks, the worse one where it breaks two; null when it breaks none.</summary>
internal sealed class EventRules(IOptions<EventsOptions> options)
{
    public const string ServerError = "server_error";
    public const string SlowAnswer = "slow_answer";
    public const string LowCacheHitRate = "low_cache_hit_rate";
    public const string PersonaFailed = "persona_failed";

    private readonly EventsOptions _options = options.Value;

    public string? OfAnswer(int status, TimeSpan elapsed) => status >= _options.ErrorStatus ? ServerError : OfTime(elapsed);

    public string? OfPersona(in PersonaProcessEvent happened) => happened.Error is not null ? PersonaFailed : OfTime(happened.Elapsed);

    public string? OfCache(in CachePerformanceEvent happened) =>
        happened.Hits + happened.Misses >= _options.FewestCacheLooks && happened.HitRate < _options.LowCacheHitRate ? LowCacheHitRate : null;

    private string? OfTime(TimeSpan elapsed) => elapsed > _options.SlowAnswer ? SlowAnswer : null;
}
