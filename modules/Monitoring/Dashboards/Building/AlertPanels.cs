using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>Shows the alerts that the database keeps, and says so where it cannot be asked.</summary>
internal sealed class AlertPanels(IEnumerable<IAlertStorage> storages)
{
    public const string OpenId = "alerts";

    private const int MostOfAPeriod = 100;

    private static readonly string[] Columns = ["rule", "severity", "state", "since", "ended", "value", "threshold"];

    private readonly IAlertStorage? _storage = storages.LastOrDefault();

    public Task<Panel> OpenAsync(CancellationToken cancellationToken) =>
        ReadAsync(OpenId, "Open alerts", "No alert is open.", storage => storage.OpenAsync(cancellationToken));

    public Task<Panel> SinceAsync(DateTime from, CancellationToken cancellationToken) =>
        ReadAsync("alerts-of-the-period", "Alerts of the period", "There was no alert.", storage => storage.HistoryAsync(from, MostOfAPeriod, cancellationToken));

    private static string[] Row(StoredAlert alert) =>
    [
        alert.Rule, alert.Severity, alert.State, Words.Of(alert.PendingAt), alert.ResolvedAt is { } end ? Words.Of(end) : Words.Nothing, Words.Of(alert.Value), Words.Of(alert.Threshold),
    ];

    private async Task<Panel> ReadAsync(string id, string title, string none, Func<IAlertStorage, Task<IReadOnlyList<StoredAlert>>> read)
    {
        var panel = new Panel(id, title);
        if (_storage is null)
        {
            return panel with { Note = "No database keeps alerts." };
        }

        try
        {
            var alerts = await read(_storage);
            return alerts.Count == 0 ? panel with { Note = none } : panel with { Table = new(Columns, [.. alerts.Select(Row)]) };
        }
        catch (ApiException exception) when (exception.Code == ApiErrorCode.StorageUnavailable)
        {
            return panel with { Note = $"The alerts cannot be read: {exception.Message}" };
        }
    }
}
