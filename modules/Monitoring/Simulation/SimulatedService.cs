using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Telemetry;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>A service that does not exist, measured with the instruments of one that does.</summary>
internal sealed class SimulatedService
{
    private const string MeterName = "IonMentoring.Simulation";

    // Of the hits, those in memory; the others are in Redis.
    private const double InMemory = 0.75;
    private const double BytesOfAnAnswer = 1_400;
    private const double QuerySpread = 0.5;
    private const int RequestsOfAQuery = 10;

    private readonly Chance _chance;
    private readonly SimulatedNoise _noise;
    private readonly SimulatedRequests _requests;
    private readonly TrafficProfile _profile;
    private readonly Counter<long> _personas;
    private readonly Histogram<double> _queries;
    private readonly Dictionary<(string Tier, bool Hit), long> _looks = [];
    private SimulatedState _state = new(1, 1, 0, 0, 1, 0, 0, 0);
    private double _processor;
    private double _memory;
    private long _instances;
    private long _evictions;
    private long _bytes;

    public SimulatedService(IMeterFactory meters, RequestMeter requests, TrafficProfile profile, int seed)
    {
        (_chance, _profile) = (new Chance(seed), profile);
        (_noise, _requests) = (new SimulatedNoise(_chance), new SimulatedRequests(requests, profile, _chance));
        var meter = meters.Create(MeterName);
        _personas = meter.CreateCounter<long>("persona_count");
        _queries = meter.CreateHistogram<double>("database_query_time", "ms");
        meter.CreateObservableCounter("cache_hits", () => Looks(hit: true));
        meter.CreateObservableCounter("cache_misses", () => Looks(hit: false));
        meter.CreateObservableCounter("cache_evictions", () => _evictions);
        meter.CreateObservableCounter("egress_bytes", () => _bytes);
        meter.CreateObservableGauge("users_active", () => (long)(_profile.RequestsSecond / SimulationPlan.RequestsOfOne * _state.Traffic * 60));
        meter.CreateObservableGauge("database_lag", () => new Measurement<double>[] { new(_state.LagEuMs, Tag("standby", "eu")), new(_state.LagAsiaMs, Tag("standby", "asia")) });
        meter.CreateObservableGauge("cpu_utilization", () => _processor);
        meter.CreateObservableGauge("memory_utilization", () => _memory);
        meter.CreateObservableGauge("instance_count", () => _instances);
        meter.CreateObservableGauge("uptime_percentage", () => 100.0);
    }

    /// <summary>A minute begins.</summary>
    public void BeginMinute(SimulationPlan plan, int minute, DateTimeOffset now)
    {
        _state = SimulatedState.At(plan, minute, now, _noise);

        // Each runs at about half of what it could do.
        _instances = Math.Max(3, (long)Math.Round(_state.Traffic * 10));
        _processor = Math.Clamp((500 * _state.Traffic / _instances * (2 - _state.HitRate) / (2 - _profile.HitRate)) + _noise.Processor.Next(), 0, 100);
        _memory = Math.Clamp(55 + (8 * (minute % 360 / 360.0)) + _noise.Memories.Next(), 0, 100);
    }

    /// <summary>So many seconds go by.</summary>
    public void Run(double seconds)
    {
        var requests = _chance.Poisson(_profile.RequestsSecond / SimulationPlan.RequestsOfOne * _state.Traffic * seconds);
        for (var request = 0L; request < requests; request++)
        {
            Look(_requests.Answer(_state));
            _personas.Add(1, Tag("persona", _requests.DrawPersona()));
            if (request % RequestsOfAQuery == 0)
            {
                _queries.Record(_profile.QueryMs * Math.Exp((QuerySpread * _chance.Normal()) - (QuerySpread * QuerySpread / 2)));
            }
        }

        _evictions += _chance.Poisson(requests * 0.02);
        _bytes += (long)(requests * BytesOfAnAnswer);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private void Look(bool kept)
    {
        Count("all", kept);
        var inMemory = kept && _chance.Happens(InMemory);
        Count("l1", inMemory);
        if (!inMemory)
        {
            Count("l2", kept);
        }
    }

    private void Count(string tier, bool hit) => _looks[(tier, hit)] = _looks.GetValueOrDefault((tier, hit)) + 1;

    private Measurement<long>[] Looks(bool hit) =>
        [.. _looks.Where(look => look.Key.Hit == hit).OrderBy(look => look.Key.Tier, StringComparer.Ordinal).Select(look => new Measurement<long>(look.Value, Tag("tier", look.Key.Tier)))];
}
