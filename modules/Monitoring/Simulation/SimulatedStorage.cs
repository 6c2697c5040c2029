using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>Keeps the alerts of a simulation, and nothing beyond it.</summary>
internal sealed class SimulatedStorage : IAlertStorage, ILeases
{
    private readonly Dictionary<Guid, StoredAlert> _alerts = [];
    private readonly List<Guid> _order = [];
    private readonly Dictionary<string, double> _thresholds = new(StringComparer.Ordinal);

    /// <summary>In the order in which they began.</summary>
    public IReadOnlyList<StoredAlert> Alerts => [.. _order.Select(id => _alerts[id])];

    public Task SaveAsync(StoredAlert alert, CancellationToken cancellationToken)
    {
        if (!_alerts.ContainsKey(alert.Id))
        {
            _order.Add(alert.Id);
        }

        _alerts[alert.Id] = alert;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredAlert>>([.. Alerts.Where(alert => alert.ResolvedAt is null).Reverse()]);

    public Task<IReadOnlyList<StoredAlert>> HistoryAsync(DateTime from, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredAlert>>([.. Alerts.Where(alert => alert.PendingAt >= from || alert.ResolvedAt is null || alert.ResolvedAt >= from).Reverse().Take(most)]);

    public Task<IReadOnlyDictionary<string, double>> ThresholdsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, double>>(new Dictionary<string, double>(_thresholds, StringComparer.Ordinal));

    public Task SaveThresholdsAsync(IReadOnlyDictionary<string, double> thresholds, CancellationToken cancellationToken)
    {
        foreach (var (rule, threshold) in thresholds)
        {
            _thresholds[rule] = threshold;
        }

        return Task.CompletedTask;
    }

    public Task<bool> TryHoldAsync(string name, string holder, TimeSpan life, CancellationToken cancellationToken) => Task.FromResult(true);
}
