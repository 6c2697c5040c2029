using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

/// <summary>What operators do with alerts.</summary>
internal sealed class AlertDesk(AlertSharing sharing, AlertBoard board, AlertRules rules, AlertDelivery delivery, IAlertStorage storage, IAuditLog audit, TimeProvider time)
{
    private const int Near = 3;
    private const int MostHistory = 1000;

    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<Alert>> OpenAsync(CancellationToken cancellationToken)
    {
        await sharing.RefreshToLookAsync(cancellationToken);
        return board.Open;
    }

    /// <summary>Takes an alert on. One that is taken on already stays as it is.</summary>
    /// <exception cref="ApiException">There is no such alert, or it does not fire.</exception>
    public async Task<Alert> AcknowledgeAsync(string id, string who, CancellationToken cancellationToken)
    {
        var wanted = ReadId(id);
        await sharing.RefreshAsync(cancellationToken);
        var before = board.Find(wanted) ?? throw await GoneAsync(wanted, cancellationToken);
        if (before.State == AlertState.Acknowledged)
        {
            return before;
        }

        var after = board.Acknowledge(wanted, who);
        if (after is not { State: AlertState.Acknowledged })
        {
            throw new ApiException(ApiErrorCode.Conflict, $"The alert “{before.Rule}” is {Spellings.Of(before.State)}; only one that fires can be acknowledged.", "id");
        }

        // It is taken on already: the rest follows whatever becomes of the request, and the pager does not wait for the database.
        delivery.Post(new(NotificationKind.Acknowledged, after, RuleOf(after), Worst: null, time.GetUtcNow().UtcDateTime));
        await sharing.SaveAsync(CancellationToken.None);
        await audit.RecordAsync(new AuditEntry(who, $"acknowledge alert {after.Id}", Before: """{"state":"firing"}""", After: """{"state":"acknowledged"}"""), CancellationToken.None);
        return after;
    }

    /// <summary>Sends a test notification, once and at once.</summary>
    /// <returns>Why it did not arrive; null when it did.</returns>
    /// <exception cref="ApiException">There is no such channel.</exception>
    public Task<string?> TestAsync(string channel, CancellationToken cancellationToken)
    {
        var found = delivery.Channels.FirstOrDefault(known => Spellings.Of(known.Name).Equals(channel, StringComparison.OrdinalIgnoreCase)) ?? throw UnknownChannel(channel);
        if (!found.Configured)
        {
            return Task.FromResult<string?>("this channel is not set up");
        }

        var rule = rules.Current.FirstOrDefault(rule => rule.Channels.Contains(found.Name));
        var now = time.GetUtcNow().UtcDateTime;
        var alert = new Alert(Guid.CreateVersion7(time.GetUtcNow()), rule?.Name ?? "Test", rule?.Severity ?? AlertSeverity.Medium, AlertState.Resolved, 0, rule?.Threshold ?? 0, 0, now);
        return found.TryAsync(new(NotificationKind.Test, alert, rule, Worst: null, now), cancellationToken);
    }

    public async Task<IReadOnlyList<Alert>> HistoryAsync(TimeSpan back, int most, CancellationToken cancellationToken) =>
        [.. (await storage.HistoryAsync(time.GetUtcNow().UtcDateTime - back, most, cancellationToken)).Select(Alert.Of)];

    private static Guid ReadId(string id) => Guid.TryParseExact(id, "D", out var read)
        ? read
        : throw new ApiException(ApiErrorCode.InvalidInput, "id must be that of an alert, such as 019b76da-a800-7000-8000-000000000000.", "id");

    private AlertRule? RuleOf(Alert alert) => rules.Current.FirstOrDefault(rule => rule.Name.Equals(alert.Rule, StringComparison.OrdinalIgnoreCase));

    private async Task<ApiException> GoneAsync(Guid id, CancellationToken cancellationToken)
    {
        if ((await HistoryAsync(LookedBack, MostHistory, cancellationToken)).FirstOrDefault(alert => alert.Id == id) is { } ended)
        {
            return new(
                ApiErrorCode.Conflict, string.Create(CultureInfo.InvariantCulture, $"The alert “{ended.Rule}” is over since {ended.ResolvedAt:u}; there is nothing to acknowledge."), "id");
        }

        return Unknown("id", "There is no such alert.", $"{id}", [.. board.Open.Select(alert => $"{alert.Id}")], "GET /api/v2/alerts lists those that are open.");
    }

    private ApiException UnknownChannel(string channel) =>
        Unknown("channel", "There is no such channel.", channel, [.. delivery.Channels.Select(known => Spellings.Of(known.Name))], "GET /api/v2/alerts lists all.");

    private static ApiException Unknown(string field, string what, string given, IReadOnlyList<string> allowed, string where)
    {
        string[] near = [.. NearestValue.Nearest(given, allowed, Near)];
        return new(
            ApiErrorCode.NotFound,
            near.Length == 0 ? $"{what} None is open." : $"{what} Near: {string.Join(", ", near)}. {where}",
            field,
            new Dictionary<string, object>(StringComparer.Ordinal) { ["near"] = near });
    }
}
