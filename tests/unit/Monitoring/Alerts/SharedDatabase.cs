using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>What processes share, in memory; it can be away, and it can hang.</summary>
internal sealed class SharedDatabase(TimeProvider time) : IAlertStorage, ILeases, IAuditLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, StoredAlert> _alerts = [];
    private readonly Dictionary<string, double> _thresholds = new(StringComparer.Ordinal);
    private readonly List<AuditEntry> _entries = [];
    private int _asked;
    private int _unanswered;
    private (string Holder, DateTimeOffset Until)? _lease;

    public bool Away { get; set; }

    public bool Hangs { get; set; }

    /// <summary>What happens when an alert is to be stored, before it is.</summary>
    public Action? Saving { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>How often it was asked and did not answer.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    public IReadOnlyList<StoredAlert> Alerts => Locked(() => _alerts.Values.OrderBy(alert => alert.PendingAt).ThenBy(alert => alert.Id).ToList());

    public IReadOnlyList<AuditEntry> Audit => Locked(() => _entries.ToList());

    public string? Holder => Locked(() => _lease is { } lease && lease.Until > time.GetUtcNow() ? lease.Holder : null);

    public void Put(StoredAlert alert) => Locked(() => _alerts[alert.Id] = alert);

    public async Task SaveAsync(StoredAlert alert, CancellationToken cancellationToken)
    {
        Saving?.Invoke();
        await AskAsync(cancellationToken);
        Put(alert);
    }

    public async Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        return [.. Alerts.Where(alert => alert.State != "resolved").Reverse()];
    }

    public async Task<IReadOnlyList<StoredAlert>> HistoryAsync(DateTime from, int most, CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        return [.. Alerts.Where(alert => alert.PendingAt >= from || alert.ResolvedAt is null || alert.ResolvedAt >= from).Reverse().Take(most)];
    }

    public async Task<IReadOnlyDictionary<string, double>> ThresholdsAsync(CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        return Locked(() => new Dictionary<string, double>(_thresholds, StringComparer.Ordinal));
    }

    public async Task SaveThresholdsAsync(IReadOnlyDictionary<string, double> thresholds, CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        Locked(() =>
        {
            foreach (var (rule, threshold) in thresholds)
            {
                _thresholds[rule] = threshold;
            }

            return 0;
        });
    }

    public async Task<bool> TryHoldAsync(string name, string holder, TimeSpan life, CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        return Locked(() =>
        {
            if (_lease is { } lease && lease.Holder != holder && lease.Until > time.GetUtcNow())
            {
                return false;
            }

            _lease = (holder, time.GetUtcNow() + life);
            return true;
        });
    }

    public Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        Locked(() =>
        {
            _entries.Add(entry);
            return 0;
        });
        return Task.CompletedTask;
    }

    private Task AskAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return Hangs ? HangAsync(cancellationToken)
            : Away ? Task.FromException(new ApiException(ApiErrorCode.StorageUnavailable, "The database is away."))
            : cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken)
            : Task.CompletedTask;
    }

    private Task HangAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _unanswered);
        return Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
