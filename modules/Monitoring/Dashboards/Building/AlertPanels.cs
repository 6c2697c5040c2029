using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>Shows the open alerts as this process knows them, the database away or not, and those of a period that the database keeps.</summary>
internal sealed class AlertPanels(AlertSharing sharing, AlertBoard board, IAlertStorage storage)
{
    public const string OpenId = "alerts";
    public const string NoneOpen = "No alert is open.";

    private const int MostOfAPeriod = 100;

    private static readonly string[] Columns = ["rule", "severity", "state", "since", "ended", "value", "threshold"];

    public async Task<Panel> OpenAsync(CancellationToken cancellationToken)
    {
        var isComplete = await sharing.RefreshAsync(cancellationToken);
        var panel = Of(OpenId, "Open alerts", [.. board.Open.Select(alert => alert.ToStored())], NoneOpen);
        return isComplete ? panel : panel with { Note = "The database is away: only the alerts that this process knows of are told." };
    }

    public async Task<Panel> SinceAsync(DateTime from, CancellationToken cancellationToken)
    {
        const string Id = "alerts-of-the-period";
        const string Title = "Alerts of the period";
        try
        {
            return Of(Id, Title, await storage.HistoryAsync(from, MostOfAPeriod, cancellationToken), "There was no alert.");
        }
        catch (ApiException exception) when (exception.Code == ApiErrorCode.StorageUnavailable)
        {
            return new(Id, Title) { Note = $"The alerts cannot be read: {exception.Message}" };
        }
    }

    private static Panel Of(string id, string title, IReadOnlyList<StoredAlert> alerts, string none) => alerts.Count == 0
        ? new(id, title) { Note = none }
        : new(id, title) { Table = new(Columns, [.. alerts.Select(Row)]) };

    private static string[] Row(StoredAlert alert) =>
    [
        alert.Rule, alert.Severity, alert.State, Words.Of(alert.PendingAt), alert.ResolvedAt is { } end ? Words.Of(end) : Words.Nothing, Words.Of(alert.Value), Words.Of(alert.Threshold),
    ];
}
