using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Series;

/// <summary>Listens to the instruments of this program's modules, and keeps what they measure: as it comes, and what has to be asked for every few seconds.</summary>
internal sealed class SeriesListener : BackgroundService
{
    private const string OurMeters = "IonMentoring.";

    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(10);

    private readonly SeriesStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<SeriesListener> _logger;
    private readonly MeterListener _listener = new();

    // Instruments that tell their total: what is kept is what came since.
    private readonly Dictionary<SeriesKey, double> _totals = [];
    private string? _failure;

    public SeriesListener(SeriesStore store, IMeterFactory meters, TimeProvider time, ILogger<SeriesListener> logger)
    {
        (_store, _time, _logger) = (store, time, logger);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(OurMeters, StringComparison.Ordinal) && instrument.Meter.Scope == meters && SeriesCatalog.Instruments.Contains(instrument.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
    }

    /// <summary>Listens from now on.</summary>
    public void Listen() => _listener.Start();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Listen();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What came since they were asked last.
        Ask();
    }

    public override void Dispose()
    {
        _listener.Dispose();
        base.Dispose();
    }

    /// <summary>Asks those that have to be asked.</summary>
    public void Ask()
    {
        try
        {
            _listener.RecordObservableInstruments();
            _failure = null;
        }
        catch (AggregateException failed) when (failed.InnerException!.Message != _failure)
        {
            // The others were asked all the same.
            _failure = failed.InnerException.Message;
            Log.InstrumentFailed(_logger, _failure);
        }
        catch (AggregateException)
        {
            // As before, and said.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, _time);
        do
        {
            Ask();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var withSpread = instrument is Histogram<double>;
        var isTotal = instrument is ObservableCounter<long> or ObservableCounter<double>;
        if (!isTotal)
        {
            _store.Record(new(instrument.Name), value, withSpread);
        }

        foreach (var (tag, of) in tags)
        {
            if (of is string text)
            {
                var key = new SeriesKey(instrument.Name, tag, text);
                _store.Record(key, isTotal ? Since(key, value) : value, withSpread);
            }
        }

        if (isTotal && tags.IsEmpty)
        {
            var key = new SeriesKey(instrument.Name);
            _store.Record(key, Since(key, value), withSpread);
        }
    }

    private double Since(SeriesKey key, double total)
    {
        var before = _totals.TryGetValue(key, out var known) ? known : 0;
        _totals[key] = total;
        return total - before;
    }
}
