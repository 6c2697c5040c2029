using System.Data.Common;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Alerts;

/// <summary>An alert as a row: the columns in one order for all that writes and reads them.</summary>
internal static class AlertRow
{
    private static readonly string[] Columns =
    [
        "id", "rule", "severity", "state", "value", "threshold", "violations", "pending_at", "fired_at", "acknowledged_at", "acknowledged_by", "resolved_at",
    ];

    public static string List { get; } = string.Join(", ", Columns);

    public static string Upsert { get; } =
        $"""
        insert into alerts ({List}) values ({string.Join(", ", Columns.Select(column => $"@{column}"))})
        on conflict (id) do update set {string.Join(", ", Columns.Skip(1).Select(column => $"{column} = excluded.{column}"))}
        """;

    public static void Fill(DbCommand command, StoredAlert alert) => command
        .With("id", alert.Id).With("rule", StorableText.Of(alert.Rule)).With("severity", alert.Severity).With("state", alert.State)
        .With("value", alert.Value).With("threshold", alert.Threshold).With("violations", alert.Violations)
        .With("pending_at", alert.PendingAt).With("fired_at", alert.FiredAt).With("acknowledged_at", alert.AcknowledgedAt)
        .With("acknowledged_by", alert.AcknowledgedBy is { } who ? StorableText.Of(who) : null).With("resolved_at", alert.ResolvedAt);

    public static StoredAlert Read(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Rule = row.GetString(1),
        Severity = row.GetString(2),
        State = row.GetString(3),
        Value = row.GetDouble(4),
        Threshold = row.GetDouble(5),
        Violations = row.GetInt32(6),
        PendingAt = row.Utc(7),
        FiredAt = row.UtcOrNull(8),
        AcknowledgedAt = row.UtcOrNull(9),
        AcknowledgedBy = row.TextOrNull(10),
        ResolvedAt = row.UtcOrNull(11),
    };
}
