using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Alerts;

/// <summary>Alerts as rows. All is asked of the primary: who notifies must not see what is over.</summary>
internal sealed class AlertStore(DatabaseQueries queries) : IAlertStorage
{
    /// <summary>Deletes those that ended too long ago.</summary>
    public const string DeleteResolvedBefore = "delete from alerts where resolved_at < @oldest";

    private const string Resolved = "resolved";

    public async Task SaveAsync(StoredAlert alert, CancellationToken cancellationToken) =>
        await queries.ExecuteAsync(AlertRow.Upsert, command => AlertRow.Fill(command, alert), cancellationToken);

    public Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellationToken) => queries.AskAsync(
        standbyWillDo: false,
        command =>
        {
            command.CommandText = $"select {AlertRow.List} from alerts where state <> '{Resolved}' order by pending_at desc, id desc";
            return command.ReadAllAsync(AlertRow.Read, cancellationToken);
        },
        cancellationToken);

    public Task<IReadOnlyList<StoredAlert>> HistoryAsync(DateTime from, int most, CancellationToken cancellationToken) => queries.AskAsync(
        standbyWillDo: false,
        command =>
        {
            command.CommandText =
                $"select {AlertRow.List} from alerts where pending_at >= @from or resolved_at >= @from or resolved_at is null order by pending_at desc, id desc limit @most";
            command.With("from", from).With("most", most);
            return command.ReadAllAsync(AlertRow.Read, cancellationToken);
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<string, double>> ThresholdsAsync(CancellationToken cancellationToken) => queries.AskAsync<IReadOnlyDictionary<string, double>>(
        standbyWillDo: false,
        async command =>
        {
            command.CommandText = "select rule, threshold from alert_thresholds";
            var thresholds = await command.ReadAllAsync(row => KeyValuePair.Create(row.GetString(0), row.GetDouble(1)), cancellationToken);
            return new Dictionary<string, double>(thresholds, StringComparer.Ordinal);
        },
        cancellationToken);

    public async Task SaveThresholdsAsync(IReadOnlyDictionary<string, double> thresholds, CancellationToken cancellationToken)
    {
        if (thresholds.Count > 0)
        {
            // One statement: all of them or none.
            await queries.ExecuteAsync(
                $"""
                insert into alert_thresholds (rule, threshold) values {string.Join(", ", thresholds.Select((_, index) => $"(@rule{index}, @threshold{index})"))}
                on conflict (rule) do update set threshold = excluded.threshold
                """,
                command =>
                {
                    foreach (var (index, (rule, threshold)) in thresholds.Index())
                    {
                        command.With($"rule{index}", StorableText.Of(rule)).With($"threshold{index}", threshold);
                    }
                },
                cancellationToken);
        }
    }
}
