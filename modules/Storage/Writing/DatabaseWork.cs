using IonMentoring.Storage.Databases;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage.Writing;

/// <summary>
/// What is under way with the database: one thing at a time, for which nobody needs to wait. Prepares the database where that is
/// still to be done, and says what it finds.
/// </summary>
internal sealed class DatabaseWork(IDatabase database, StorageState state, TimeProvider time, ILogger<DatabaseWork> logger) : IDisposable
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _end = new();
    private Task<bool> _underWay = Task.FromResult(true);
    private bool _isPrepared;
    private long? _failedAt;

    public bool IsUnderWay => !_underWay.IsCompleted;

    /// <summary>Whether nothing is under way, and the database was not found away a moment ago.</summary>
    public bool IsFree => !IsUnderWay && (_failedAt is not { } failedAt || time.GetElapsedTime(failedAt) >= TryAgainAfter);

    /// <summary>Whether what was begun last is done.</summary>
    public bool IsDone => _underWay is { IsCompletedSuccessfully: true, Result: true };

    /// <summary>That a newer version of the program has changed the database, when that is why it cannot be used.</summary>
    public InvalidDataException? Newer { get; private set; }

    /// <summary>Begins something, when nothing else is under way.</summary>
    public void Begin(Func<CancellationToken, Task> act)
    {
        if (!IsUnderWay)
        {
            // SQLite works synchronously: not on the thread of one who must not wait.
            _underWay = Task.Run(() => TryAsync(act), CancellationToken.None);
        }
    }

    /// <summary>Waits for what is under way, so long and no longer.</summary>
    public async Task WaitAsync(TimeSpan most)
    {
        if (most > TimeSpan.Zero)
        {
            await ((Task)_underWay).WaitAsync(most, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Breaks off what is under way.</summary>
    public Task EndAsync() => _end.CancelAsync();

    public void Dispose() => _end.Dispose();

    private async Task<bool> TryAsync(Func<CancellationToken, Task> act)
    {
        try
        {
            if (!_isPrepared)
            {
                await database.MigrateAsync(_end.Token);
                await database.MakeRoomAsync(time.GetUtcNow().UtcDateTime, _end.Token);
                _isPrepared = true;
            }

            await act(_end.Token);
            (_failedAt, Newer) = (null, null);
            if (state.Found(null))
            {
                Log.DatabaseUp(logger, database.Description);
            }

            return true;
        }
        catch (Exception away)
        {
            // When it returns it may be another one: restored, or changed by a newer version.
            _isPrepared = false;
            Newer = away as InvalidDataException;
            _failedAt = time.GetTimestamp();
            var reason = DatabaseAway.ReasonOf(away);
            if (state.Found(reason))
            {
                Log.DatabaseAway(logger, database.Description, reason);
            }

            return false;
        }
    }
}
