using IonMentoring.ModuleContracts.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Series;

/// <summary>
/// Follows what other processes measured, earlier runs of this one among them: all that is kept once, and then every few seconds the last
/// minutes. While the database is away, what is in memory is told.
/// </summary>
internal sealed class SeriesFollower(
    SeriesStore store, SeriesSource own, SeriesKeeper keeper, TimeProvider time, ILogger<SeriesFollower> logger, ISeriesStorage? storage = null) : BackgroundService
{
    private const int RecentMinutes = 5;

    // Later than this comes only what a process left on a disk and another found there.
    private const int LateMinutes = 60;

    // So much fits into memory beside what is there already.
    private const int MinutesAtOnce = 180;

    private const int WholeEvery = 20;

    private const int MinutesAhead = 2;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    // What is before it is put together for good.
    private long _settled;
    private int _turn;
    private bool _isAway;

    /// <summary>Reads what is new. What is read twice changes nothing.</summary>
    public async Task FollowAsync(ISeriesStorage from, CancellationToken cancellationToken)
    {
        var now = store.Now;
        _settled = Math.Max(_settled, now - MinuteSeries.MinutesKept + 1);

        // Now and then all that may come late; and after an outage, when it mostly does.
        var first = _isAway || _turn++ % WholeEvery == 0 ? now - LateMinutes : now - RecentMinutes;
        await TakeAsync(from, Math.Max(first, _settled), now + MinutesAhead + 1, cancellationToken);
        while (_settled < now - LateMinutes)
        {
            var next = Math.Min(_settled + MinutesAtOnce, now - LateMinutes);
            await TakeAsync(from, _settled, next, cancellationToken);

            // From here on nobody can tell any more what of it is this process's own.
            keeper.KeepChanged();
            store.Settle(next);
            _settled = next;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            if (storage is not null)
            {
                await TryAsync(storage, stoppingToken);
            }
        }
        while (storage is not null && await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(ISeriesStorage from, CancellationToken stopping)
    {
        try
        {
            await FollowAsync(from, stopping);
            if (_isAway)
            {
                _isAway = false;
                Log.SeriesThere(logger);
            }
        }
        catch (Exception away) when (!stopping.IsCancellationRequested)
        {
            if (!_isAway)
            {
                _isAway = true;
                Log.SeriesAway(logger, away.Message);
            }
        }
    }

    private async Task TakeAsync(ISeriesStorage from, long first, long before, CancellationToken cancellationToken)
    {
        foreach (var minute in await from.ReadAsync(DateTime.UnixEpoch.AddMinutes(first), DateTime.UnixEpoch.AddMinutes(before), cancellationToken))
        {
            if (own.TakesFrom(minute.Source))
            {
                store.Take(minute);
            }
        }
    }
}
