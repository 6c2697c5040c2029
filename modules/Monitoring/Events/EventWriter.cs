using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.SentryReports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Events;

/// <summary>Sends events to Sentry where they broke a rule, and writes all in batches. While the database is away they wait; when no more can, they are dropped and counted.</summary>
internal sealed class EventWriter(
    EventQueue queue, IEventStorage storage, EventContent content, EventMeter meter, TimeProvider time, ILogger<EventWriter> logger, SentryEvents? sentry = null) : BackgroundService
{
    public const int MostInABatch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastTry = TimeSpan.FromSeconds(2);

    private static readonly AsyncLocal<bool> Writing = new();

    private List<StoredEvent> _batch = [];
    private bool _isAway;

    /// <summary>Whether the caller is at writing events: that this takes long is no event, or each would bring the next.</summary>
    public static bool IsWriting => Writing.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await queue.WaitAsync(stoppingToken))
        {
            Take();
            while (!await TryStoreAsync(stoppingToken))
            {
                await Task.Delay(TryAgainAfter, time, stoppingToken);
            }

            // Batches are to fill up; while one has, there is nothing to wait for.
            if (queue.Waiting < MostInABatch)
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    /// <summary>What is there when the program ends has one try more.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = new CancellationTokenSource(LastTry, time);
        try
        {
            do
            {
                Take();
            }
            while (await TryStoreAsync(limit.Token) && queue.Waiting > 0);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // The database hangs.
        }

        var lost = _batch.Count + queue.Clear();
        meter.CountDropped(EventMeter.Ended, lost);
        if (lost > 0)
        {
            Log.EventsLost(logger, lost);
        }
    }

    private void Take()
    {
        while (_batch.Count < MostInABatch && queue.TryTake(out var kept))
        {
            var stored = content.Write(kept);
            _batch.Add(stored);
            if (kept.Rule is not null)
            {
                sentry?.Report(kept, stored);
            }
        }
    }

    /// <returns>Whether the batch is done with.</returns>
    private async Task<bool> TryStoreAsync(CancellationToken cancellationToken)
    {
        Writing.Value = true;
        try
        {
            if (_batch.Count > 0)
            {
                await storage.WriteAsync(_batch, cancellationToken);
                _batch.ForEach(stored => meter.CountRecorded(stored.Type));
            }

            _isAway = false;
        }
        catch (ApiException away) when (away.Code == ApiErrorCode.StorageUnavailable)
        {
            if (!_isAway)
            {
                Log.EventsWait(logger, away.Message);
            }

            _isAway = true;
            return false;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            // Another try would fail like this one, and hold up what comes after it.
            Log.EventsRefused(logger, _batch.Count, refused);
            meter.CountDropped(EventMeter.Refused, _batch.Count);
        }

        _batch = [];
        return true;
    }
}
