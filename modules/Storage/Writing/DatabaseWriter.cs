using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Series;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage.Writing;

/// <summary>
/// Writes in batches what requests left behind. What the database has not taken within a fraction of a second goes to disk, and
/// is written in its order, beside what comes then, when the database can take it. A clean stop writes everything.
/// </summary>
internal sealed class DatabaseWriter(
    InteractionLog log,
    SpillFolder spill,
    RowStore store,
    DatabaseWork work,
    WaitingMinutes minutes,
    LostRows lost,
    StorageState state,
    TimeProvider time,
    ILogger<DatabaseWriter> logger)
    : BackgroundService
{
    /// <summary>The most rows of one transaction.</summary>
    public const int MostRows = 5_000;

    // A row is in the database or on disk after these two.
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CatchUpMost = TimeSpan.FromMilliseconds(200);

    // Minutes may be many by then, and are all made into lines for each try.
    private static readonly TimeSpan FullDiskEvery = TimeSpan.FromSeconds(10);

    private readonly CatchUp _catchUp = new(spill, store, minutes, time);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _caughtUpAt;
    private long _minutesKeptAt;
    private string? _diskProblem;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // What is wrong is said at start; only a database of a newer version keeps the program from starting.
        work.Begin(_ => Task.CompletedTask);
        await work.WaitAsync(StartPatience);
        if (work.Newer is { } newer)
        {
            throw newer;
        }

        await base.StartAsync(cancellationToken);

        // One that is stopped before it has begun would never begin, nor write what came meanwhile.
        await _begun.Task.WaitAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        log.Close();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _begun.SetResult();
        while (await ReadAsync(stoppingToken) is { } batch)
        {
            await WriteAsync(batch, stoppingToken);
            KeepEndedMinutes();
            if (work.IsFree && (spill.Rows > 0 || time.GetElapsedTime(_caughtUpAt) >= CatchUpEvery))
            {
                _caughtUpAt = time.GetTimestamp();
                work.Begin(token => _catchUp.RunAsync(CatchUpMost, token));
            }

            lost.Report();
        }

        await EndAsync();
        lost.Report();
    }

    private async Task EndAsync()
    {
        await work.WaitAsync(StopPatience);
        if (!work.IsUnderWay)
        {
            work.Begin(token => _catchUp.RunAsync(StopPatience, token));
            await work.WaitAsync(StopPatience);
        }

        // What is not in the database by now is for the next process.
        Keep(minutes.All());
        await work.EndAsync();
        await work.WaitAsync(Patience);
    }

    /// <summary>Waits a moment for rows. Null when the program ends and there are none left.</summary>
    private async Task<IReadOnlyList<Interaction>?> ReadAsync(CancellationToken stopping)
    {
        if (log.Waiting < MostRows)
        {
            await Task.Delay(Linger, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var batch = new List<Interaction>(Math.Min(MostRows, log.Waiting));
        while (batch.Count < MostRows && log.TryTake(out var interaction))
        {
            batch.Add(interaction);
        }

        return batch.Count > 0 || !log.IsEnded ? batch : null;
    }

    private async Task WriteAsync(IReadOnlyList<Interaction> batch, CancellationToken stopping)
    {
        if (batch.Count == 0 || await IsStoredAsync(batch))
        {
            return;
        }

        // Should the database take it after all, it is written twice and stored once.
        var left = Keep([.. batch.Select(interaction => new WaitingRow(interaction))]);

        // Neither takes them: they wait here, and others behind them as long as there is room in memory.
        while (left > 0 && !await IsStoredAsync([.. batch.TakeLast(left)]))
        {
            if (stopping.IsCancellationRequested)
            {
                lost.Add(left);
                return;
            }

            await Task.Delay(Linger, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            left = Keep([.. batch.TakeLast(left).Select(interaction => new WaitingRow(interaction))]);
        }
    }

    private async Task<bool> IsStoredAsync(IReadOnlyList<Interaction> batch)
    {
        var startedAt = time.GetTimestamp();
        await work.WaitAsync(Patience);
        if (!work.IsFree)
        {
            return false;
        }

        work.Begin(token => store.StoreAsync(batch, token));
        await work.WaitAsync(Patience - time.GetElapsedTime(startedAt));
        return work.IsDone;
    }

    // While the database is away minutes wait on disk too, once each: a kill takes no more than the present one.
    private void KeepEndedMinutes()
    {
        if (!state.IsUp && (_diskProblem is null || time.GetElapsedTime(_minutesKeptAt) >= FullDiskEvery))
        {
            _minutesKeptAt = time.GetTimestamp();
            var now = time.GetUtcNow().UtcDateTime;
            Keep([.. minutes.All().Where(minute => minute.Start + SeriesTable.Minutes.Width <= now)]);
        }
    }

    private void Keep(IReadOnlyList<SeriesMinute> some)
    {
        if (some.Count > 0)
        {
            // The first of them, where there is no room for all.
            var left = Keep([.. some.Select(minute => new WaitingRow(Minute: minute))]);
            minutes.Written([.. some.SkipLast(left)]);
        }
    }

    /// <summary>Keeps rows on disk, and returns how many found no room there.</summary>
    private int Keep(IReadOnlyList<WaitingRow> rows)
    {
        var (kept, problem) = spill.Append(rows);
        if (problem is not null && _diskProblem is null)
        {
            Log.NoRoom(logger, problem);
        }

        _diskProblem = problem;
        return rows.Count - kept;
    }
}
