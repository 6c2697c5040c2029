using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Events;

/// <summary>Listens to what the steps on the way to an answer take, and notes those that take long.</summary>
internal sealed class SlowSpans : IHostedService, IDisposable
{
    private readonly EventLog _log;
    private readonly MeterListener _listener = new();

    public SlowSpans(EventLog log, IMeterFactory meters, IOptions<EventsOptions> options)
    {
        _log = log;
        var limits = new Dictionary<string, Limit>(StringComparer.Ordinal)
        {
            ["persona_time"] = new("persona", "slow_persona", options.Value.SlowPersona.TotalMilliseconds),
            ["cache_read_time"] = new("cache_read", "slow_cache_read", options.Value.SlowCacheRead.TotalMilliseconds),
            ["database_query_time"] = new("database_query", "slow_database_query", options.Value.SlowDatabaseQuery.TotalMilliseconds),
        }.ToFrozenDictionary(StringComparer.Ordinal);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && limits.TryGetValue(instrument.Name, out var limit))
            {
                listener.EnableMeasurementEvents(instrument, limit);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, milliseconds, tags, limit) => Look(milliseconds, tags, (Limit)limit!));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    private void Look(double milliseconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, Limit limit)
    {
        if (milliseconds > limit.Milliseconds && !EventWriter.IsWriting)
        {
            _log.Keep(EventTypes.SlowSpan, limit.Rule, new SlowSpanEvent(limit.Span, tags is [{ Key: "persona", Value: string persona }] ? persona : null, milliseconds, limit.Milliseconds));
        }
    }

    private sealed record Limit(string Span, string Rule, double Milliseconds);
}
