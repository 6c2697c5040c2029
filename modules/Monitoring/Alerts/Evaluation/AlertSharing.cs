using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.States;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Evaluation;

/// <summary>What processes share of the alerts through the database: who evaluates, the open alerts, and the thresholds of operators.</summary>
internal sealed class AlertSharing(
    ILeases leases, IAlertStorage storage, AlertBoard board, AlertRules rules, AlertDelivery delivery, IOptions<AlertsOptions> options, TimeProvider time, ILogger<AlertSharing> logger)
    : IDisposable
{
    private const string Lease = "alerts";
    private const int MostEnded = 1000;

    // One that hangs must not keep the evaluation.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndedSince = TimeSpan.FromDays(3);

    // Anybody may list the alerts, as often as they like.
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly string _holder = $"{Guid.NewGuid():N}";
    private bool _held;
    private bool _away;
    private long? _refreshedAt;

    // A process that misses one evaluation goes on; another one takes over after two.
    private TimeSpan LeaseLife => (2 * options.Value.Frequency) + LongestWait;

    /// <summary>Learns from the database whose turn it is and what others changed.</summary>
    /// <returns>Whether this process has to evaluate, and for whom.</returns>
    public async Task<EvaluationTurn> SynchroniseAsync(CancellationToken cancellationToken)
    {
        var asked = await TryAsync(
            async limit =>
            {
                var holds = await leases.TryHoldAsync(Lease, _holder, LeaseLife, limit);
                if (!holds || !_held)
                {
                    await ReadEndedAsync(limit);
                }

                await ReadAsync(holds && _held, limit);
                if (holds && !_held)
                {
                    Log.LeaseTaken(logger);
                }

                _held = holds;
            },
            cancellationToken);
        if (!asked)
        {
            _held = false;
            return EvaluationTurn.Alone;
        }

        return _held ? EvaluationTurn.Own : EvaluationTurn.Others;
    }

    /// <summary>As <see cref="RefreshAsync"/>, but for those who only look: once a second at most, and one at a time.</summary>
    public async Task RefreshToLookAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
        {
            return;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh())
            {
                await RefreshAsync(cancellationToken);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }

        bool IsFresh() => _refreshedAt is { } at && time.GetElapsedTime(at) < FreshFor;
    }

    /// <summary>Learns what is stored, outside of an evaluation. Where the database is away, what is known stays.</summary>
    /// <returns>Whether the database could be asked.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(limit => ReadAsync(_held, limit), cancellationToken);
        }
        finally
        {
            _refreshedAt = time.GetTimestamp();
        }
    }

    /// <summary>Stores what has changed; what cannot be stored now is stored the next time.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => TryAsync(
        async limit =>
        {
            foreach (var alert in board.Unsaved)
            {
                await storage.SaveAsync(alert.ToStored(), limit);
                board.Saved(alert);
            }
        },
        cancellationToken);

    /// <summary>Lets another process take over at once.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (_held)
        {
            _held = false;
            await TryAsync(limit => leases.TryHoldAsync(Lease, _holder, TimeSpan.Zero, limit), cancellationToken);
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    // For the cool-downs, of which who evaluates for all knows by itself.
    private async Task ReadEndedAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().UtcDateTime - EndedSince;
        board.TakeEnded((await storage.HistoryAsync(since, MostEnded, cancellationToken)).Select(Alert.Of));
    }

    private async Task ReadAsync(bool evaluates, CancellationToken cancellationToken)
    {
        rules.Apply(await storage.ThresholdsAsync(cancellationToken));
        var open = await storage.OpenAsync(cancellationToken);
        foreach (var withdrawn in board.Take([.. open.Select(Alert.Of)], evaluates))
        {
            delivery.Post(withdrawn);
        }
    }

    /// <returns>Whether the database could be asked.</returns>
    private async Task<bool> TryAsync(Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        using var timeOut = new CancellationTokenSource(LongestWait, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        try
        {
            await ask(limit.Token);
            if (_away)
            {
                _away = false;
                Log.DatabaseBack(logger);
            }

            return true;
        }
        catch (Exception away) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever is wrong with it: the alerts go on without it.
            if (!_away)
            {
                _away = true;
                Log.DatabaseAway(logger, away is OperationCanceledException ? $"no answer within {LongestWait.TotalSeconds} s" : away.Message);
            }

            return false;
        }
    }
}
