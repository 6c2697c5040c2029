using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Telemetry;

namespace IonMentoring.Monitoring.Events;

/// <summary>Counts what became of events that were to be kept.</summary>
internal sealed class EventMeter
{
    /// <summary>More waited than there is room for: the database is away or too slow.</summary>
    public const string Full = "full";

    /// <summary>There were more in a minute than the settings allow.</summary>
    public const string Limit = "limit";

    /// <summary>The storage did not take it.</summary>
    public const string Refused = "refused";

    /// <summary>The program ended while the database was away.</summary>
    public const string Ended = "ended";

    private readonly Counter<long> _recorded;
    private readonly Counter<long> _dropped;

    public EventMeter(IMeterFactory meters)
    {
        var meter = meters.Create(RequestMeter.MeterName);
        _recorded = meter.CreateCounter<long>("events_recorded", "{event}", "Events that were stored");
        _dropped = meter.CreateCounter<long>("events_dropped", "{event}", "Events that were to be kept and were not");
    }

    public void CountRecorded(string type) => _recorded.Add(1, new KeyValuePair<string, object?>("type", type));

    public void CountDropped(string reason, int events = 1)
    {
        if (events > 0)
        {
            _dropped.Add(events, new KeyValuePair<string, object?>("reason", reason));
        }
    }
}
