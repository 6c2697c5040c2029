using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>Makes up four days of a service, minute by minute, as rules of five minutes see them. It knows nothing of thresholds.</summary>
internal sealed class TraceGenerator
{
    private const int Window = 5;
    private const double MinutesOfADay = Trace.MinutesOfADay;
    private const double Percent = 100;

    private readonly TraceKind _kind;
    private readonly Chance _chance;
    private readonly Traits _traits;
    private readonly IReadOnlyList<Incident> _incidents;
    private readonly MinuteSpan? _campaign;
    private readonly double[] _days;
    private readonly Dictionary<string, List<Sample>> _readings = new(StringComparer.Ordinal);
    private readonly LatencyWindow _times = new(Window);
    private readonly Dictionary<string, MeanWindow> _windows = new(StringComparer.Ordinal);
    private readonly Wander _latency;
    private readonly Wander _errors;
    private readonly Wander _hits;
    private readonly Wander _lag;
    private readonly Wander _processor;
    private MinuteSpan _hiccup = new(-1, -1);
    private MinuteSpan _release = new(-1, -1);
    private MinuteSpan _lagging = new(-1, -1);
    private double _hiccupShare;
    private double _releaseDip;

    private TraceGenerator(TraceKind kind, int seed)
    {
        (_kind, _chance) = (kind, new Chance(seed));
        _traits = Traits.Draw(kind, _chance);
        _incidents = Incident.Draw(kind, Trace.LastDay, _chance);
        _campaign = kind == TraceKind.DailyRhythm ? Campaign() : null;
        _days = [.. Enumerable.Range(0, Trace.LearningDays + 1).Select(_ => 1 + (0.03 * _chance.Normal()))];
        _latency = new(_chance, 0.9, _traits.Restless);
        _errors = new(_chance, 0.9, _traits.ErrorsRestless);
        _hits = new(_chance, 0.9, _traits.HitRateRestless);
        _lag = new(_chance, 0.6, _traits.LagTail);
        _processor = new(_chance, 0.8, _chance.Between(1, 4));
    }

    public static Trace Make(TraceKind kind, int seed) => new TraceGenerator(kind, seed).Make();

    private Trace Make()
    {
        for (var minute = 0L; minute < Trace.End; minute++)
        {
            var factor = _incidents.Aggregate(1.0, (product, incident) => product * incident.At(minute));
            var traffic = (1 + (_traits.Traffic * _traits.Rhythm(minute))) * (_campaign?.Holds(minute) == true ? 1.5 : 1);
            Times(minute, factor, traffic);
            Errors(minute, factor, traffic);
            Hits(minute, factor);
            Lag(minute, factor);
            Machine(minute, traffic);
        }

        return new(_kind, _readings.ToDictionary(series => series.Key, series => (IReadOnlyList<Sample>)series.Value, StringComparer.Ordinal), _incidents);
    }

    private MinuteSpan Campaign()
    {
        var from = Trace.LastDay + _chance.Whole(120, 1_200);
        return new(from, from + 60);
    }

    private void Times(long minute, double factor, double traffic)
    {
        if (_chance.Happens(_traits.HiccupsADay / MinutesOfADay))
        {
            (_hiccup, _hiccupShare) = (new(minute, minute + _chance.Whole(0, 1)), _traits.HiccupShare * _chance.Between(0.6, 1.4));
        }

        var slower = factor switch
        {
            _ when _kind == TraceKind.LatencyDrift => factor,
            // Who is not found in the cache waits longer.
            _ when _kind == TraceKind.CacheCollapse => 1 + (0.5 * (1 - factor)),
            _ => 1,
        };
        var level = Math.Log(_traits.Latency * slower * (1 + (_traits.Slowing * _traits.Rhythm(minute))) * _days[minute / Trace.MinutesOfADay]) + _latency.Next();
        for (var measured = _chance.Poisson(_traits.MeasuredMinute * traffic); measured > 0; measured--)
        {
            var hiccup = _hiccup.Holds(minute) && _chance.Happens(_hiccupShare) ? _chance.Between(1.5, 2.5) : 0;
            _times.Record(level + (_traits.Tail * _chance.Normal()) + hiccup);
        }

        Add("response_time", minute, _times.EndMinute());
    }

    private void Errors(long minute, double factor, double traffic)
    {
        var blip = _chance.Happens(_traits.BlipsADay / MinutesOfADay) ? _chance.Between(2, 6) : 1;
        var share = Math.Min(0.9, _traits.Errors * Math.Exp(_errors.Next()) * blip * (_kind == TraceKind.ErrorBurst ? factor : 1));
        var requests = Math.Max(1, _chance.Poisson(_traits.RequestsMinute * traffic));
        var failed = Math.Min(requests, _chance.Poisson(requests * share));
        var rate = Percent * In("error_rate_global").Add(failed, requests);
        Add("error_rate_global", minute, rate);
        Add("availability_global", minute, Percent - rate);
    }

    private void Hits(long minute, double factor)
    {
        if (_chance.Happens(_traits.ReleasesADay / MinutesOfADay))
        {
            (_release, _releaseDip) = (new(minute, minute + _chance.Whole(0, 1)), _traits.ReleaseDip * _chance.Between(0.7, 1.3));
        }

        var rate = _traits.HitRate + _hits.Next() + (_traits.Traffic * 3 * _traits.Rhythm(minute)) - (_release.Holds(minute) ? _releaseDip : 0);
        Add("cache_hit_rate", minute, In("cache_hit_rate").Add(Math.Clamp(rate * (_kind == TraceKind.CacheCollapse ? factor : 1), 0, Percent)));
    }

    private void Lag(long minute, double factor)
    {
        if (_chance.Happens(3 / MinutesOfADay))
        {
            _lagging = new(minute, minute + _chance.Whole(0, 2));
        }

        var lag = _traits.Lag * Math.Exp(_lag.Next()) * (_lagging.Holds(minute) ? 3 : 1) * (_kind == TraceKind.ReplicationLag ? factor : 1);
        Add("database_lag", minute, In("database_lag").Add(lag));
    }

    private void Machine(long minute, double traffic)
    {
        var busy = _traits.Processor + (_traits.ProcessorSwing * _traits.Rhythm(minute)) + _processor.Next() + (_campaign?.Holds(minute) == true ? 3 * traffic : 0);
        Add("cpu_utilization", minute, In("cpu_utilization").Add(Math.Clamp(busy, 0, Percent)));

        // It fills for hours, and is freed at once.
        var memory = _traits.Memory + (8 * (minute % 500 / 500.0)) + (0.3 * _chance.Normal());
        Add("memory_utilization", minute, In("memory_utilization").Add(Math.Clamp(memory, 0, Percent)));
    }

    private MeanWindow In(string series)
    {
        if (!_windows.TryGetValue(series, out var window))
        {
            _windows[series] = window = new(Window);
        }

        return window;
    }

    private void Add(string series, long minute, double value)
    {
        if (!_readings.TryGetValue(series, out var readings))
        {
            _readings[series] = readings = new((int)Trace.End);
        }

        readings.Add(new(minute, value));
    }
}
