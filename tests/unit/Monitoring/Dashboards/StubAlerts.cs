using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Tests.Dashboards;

/// <summary>Keeps the alerts it is given, or is away.</summary>
internal sealed class StubAlerts(params StoredAlert[] alerts) : IAlertStorage
{
    public bool Away { get; init; }

    public static StoredAlert Open(string rule) => new()
    {
        Id = Guid.CreateVersion7(),
        Rule = rule,
        Severity = "critical",
        State = "firing",
        Value = 2.5,
        Threshold = 1,
        Violations = 3,
        PendingAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    public Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellationToken) => Answer();

    public Task<IReadOnlyList<StoredAlert>> HistoryAsync(DateTime from, int most, CancellationToken cancellationToken) => Answer();

    public Task SaveAsync(StoredAlert alert, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, double>> ThresholdsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, double>>(new Dictionary<string, double>(StringComparer.Ordinal));

    public Task SaveThresholdsAsync(IReadOnlyDictionary<string, double> thresholds, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<IReadOnlyList<StoredAlert>> Answer() =>
        Away ? Task.FromException<IReadOnlyList<StoredAlert>>(new ApiException(ApiErrorCode.StorageUnavailable, "The database is away.")) : Task.FromResult<IReadOnlyList<StoredAlert>>(alerts);
}
