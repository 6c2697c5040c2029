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
{
    private const string Lease = "alerts";
    private const int MostEnded = 1000;

    // One that hangs must not keep the evaluation.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndedSince = TimeSpan.FromDays(3);

    private readonly string _holder = $"{Guid.NewGuid():N}";
    private bool _held;
    private bool _away;

    // A process that misses one evaluation goes on; another one takes over after two.
    private TimeSpan LeaseLife => (2 * options.Value.Frequency) + LongestWait;

    /// <summary>Learns from the database whose turn it is and what others changed.</summary>
    /// <returns>Whether this process has to evaluate.</returns>
    public async Task<bool> SynchroniseAsync(CancellationToken cancellationToken) =>
        !await TryAsync(
            async limit =>
            {
                var holds = await leases.TryHoldAsync(Lease, _holder, LeaseLife, limit);
                await ReadAsync(holds && _held, limit);
                if (holds && !_held)
                {
                    Log.LeaseTaken(logger);
                }

                _held = holds;
            },
            cancellationToken) || _held;

    /// <summary>Learns what is stored, outside of an evaluation. Where the database is away, what is known stays.</summary>
    /// <returns>Whether the database could be asked.</returns>
    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => TryAsync(limit => ReadAsync(_held, limit), cancellationToken);

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

    private async Task ReadAsync(bool evaluates, CancellationToken cancellationToken)
    {
        rules.Apply(await storage.ThresholdsAsync(cancellationToken));
        var open = await storage.OpenAsync(cancellationToken);
        if (!evaluates)
        {
            var since = time.GetUtcNow().UtcDateTime - EndedSince;
            board.TakeEnded((await storage.HistoryAsync(since, MostEnded, cancellationToken)).Select(Alert.Of));
        }

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
            _held = false;
            if (!_away)
            {
                _away = true;
                Log.DatabaseAway(logger, away is OperationCanceledException ? $"no answer within {LongestWait.TotalSeconds} s" : away.Message);
            }

            return false;
        }
    }
}
