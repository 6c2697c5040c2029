using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Alerts.Evaluation;

/// <summary>
/// The open alerts as this process knows them, at most one of a rule, and what of them is not stored yet. Cool-downs run by a clock that nobody sets.
/// </summary>
internal sealed class AlertBoard(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Alert> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, Alert> _unsaved = [];
    private readonly EndedAlerts _ended = new(time);

    public IReadOnlyList<Alert> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _open.Values.OrderByDescending(alert => alert.PendingAt)];
            }
        }
    }

    public IReadOnlyList<Alert> Unsaved
    {
        get
        {
            lock (_gate)
            {
                return [.. _unsaved.Values];
            }
        }
    }

    public Alert? Find(Guid id)
    {
        lock (_gate)
        {
            return _open.Values.FirstOrDefault(alert => alert.Id == id);
        }
    }

    /// <summary>One evaluation of one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reading">What was measured.</param>
    /// <param name="mayEnd">Whether an alert may end by it: not while this process evaluates alone.</param>
    /// <returns>What people are told; null when nothing.</returns>
    public AlertNotification? Step(AlertRule rule, AlertReading reading, bool mayEnd = true)
    {
        lock (_gate)
        {
            var (alert, told) = AlertStep.Next(rule, _open.GetValueOrDefault(rule.Name), reading, _ended.IsCoolingDown(rule), Now(), mayEnd);
            if (alert is not null)
            {
                Put(alert);
            }

            return told is { } kind ? new(kind, alert!, rule, reading.Worst, Now()) : null;
        }
    }

    /// <summary>Ends the alerts whose rule is gone: nothing else would.</summary>
    public IReadOnlyList<AlertNotification> EndAllBut(IEnumerable<AlertRule> rules)
    {
        lock (_gate)
        {
            var names = rules.Select(rule => rule.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. _open.Values.Where(alert => !names.Contains(alert.Rule)).ToList().Select(Withdraw)];
        }
    }

    /// <summary>Somebody takes an open alert on that fires.</summary>
    /// <returns>The alert now; null when there is no such one.</returns>
    public Alert? Acknowledge(Guid id, string who)
    {
        lock (_gate)
        {
            var alert = _open.Values.FirstOrDefault(alert => alert.Id == id);
            if (alert is not { State: AlertState.Firing })
            {
                return alert;
            }

            var taken = alert.Acknowledge(who, Now());
            Put(taken);
            return taken;
        }
    }

    /// <summary>
    /// Takes over what is stored. The process that evaluates goes by its own memory, and only learns who acknowledged what, whom others told, and what they
    /// ended; all others go by the store, but for what they could not store yet. Of two alerts of one rule, which processes found each by itself while the database was away, the earlier stays.
    /// </summary>
    /// <param name="stored">The open alerts.</param>
    /// <param name="evaluates">Whether this process evaluates now and did so before.</param>
    /// <returns>What pagers are told.</returns>
    public IReadOnlyList<AlertNotification> Take(IReadOnlyList<Alert> stored, bool evaluates)
    {
        lock (_gate)
        {
            var told = stored.OrderBy(alert => alert.PendingAt).ThenBy(alert => alert.Id).Select(alert => Take(alert, evaluates)).OfType<AlertNotification>().ToList();
            var ids = stored.Select(alert => alert.Id).ToHashSet();
            foreach (var gone in _open.Values.Where(alert => !ids.Contains(alert.Id) && !_unsaved.ContainsKey(alert.Id)).ToList())
            {
                // Another process ended it. To go on with it would open it again, and that one would end it again, for ever.
                _open.Remove(gone.Rule);
            }

            return told;
        }
    }

    /// <summary>Takes over which alerts ended lately, for the cool-downs.</summary>
    public void TakeEnded(IEnumerable<Alert> ended)
    {
        lock (_gate)
        {
            _ended.Take(ended, Now());
        }
    }

    /// <summary>An alert is stored, unless it has changed again meanwhile.</summary>
    public void Saved(Alert alert)
    {
        lock (_gate)
        {
            if (_unsaved.TryGetValue(alert.Id, out var latest) && latest == alert)
            {
                _unsaved.Remove(alert.Id);
            }
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private void Put(Alert alert)
    {
        _unsaved[alert.Id] = alert;
        if (alert.State != AlertState.Resolved)
        {
            _open[alert.Rule] = alert;
            return;
        }

        _ended.Add(alert);
        if (_open.TryGetValue(alert.Rule, out var open) && open.Id == alert.Id)
        {
            _open.Remove(alert.Rule);
        }
    }

    private AlertNotification? Take(Alert stored, bool evaluates)
    {
        if (_ended.Find(stored.Id) is { } ended)
        {
            // What was read may be older than what this process wrote while it evaluated for all, or another one wrote over it.
            _unsaved[ended.Id] = ended;
            return null;
        }

        if (!_open.TryGetValue(stored.Rule, out var known))
        {
            _open[stored.Rule] = stored;
            return null;
        }

        if (known.Id == stored.Id)
        {
            Join(known, stored, evaluates);
            return null;
        }

        var (first, second) = (stored.PendingAt, stored.Id).CompareTo((known.PendingAt, known.Id)) < 0 ? (stored, known) : (known, stored);
        _open[first.Rule] = first;
        return evaluates ? Withdraw(second) : null;
    }

    // Who took it on is never lost, whoever writes last, nor that people were told.
    private void Join(Alert known, Alert stored, bool evaluates)
    {
        var toldSince = known.FiredAt is not null && stored.FiredAt is null;
        var toldByOthers = known.FiredAt is null && stored.FiredAt is not null;
        var joined = toldSince || (evaluates && !toldByOthers) ? known : stored with { Fine = known.Fine };
        var taken = known.AcknowledgedAt is null ? stored : known;
        if (joined.State == AlertState.Firing && taken.State == AlertState.Acknowledged)
        {
            joined = joined with { State = AlertState.Acknowledged, AcknowledgedAt = taken.AcknowledgedAt, AcknowledgedBy = taken.AcknowledgedBy };
        }

        _open[joined.Rule] = joined;
        if (toldSince || (stored.State != AlertState.Acknowledged && joined.State == AlertState.Acknowledged))
        {
            _unsaved[joined.Id] = joined;
        }
        else if (!evaluates || toldByOthers)
        {
            _unsaved.Remove(joined.Id);
        }
    }

    private AlertNotification Withdraw(Alert alert)
    {
        var ended = alert.Resolve(Now());
        Put(ended);
        return new(NotificationKind.Withdrawn, ended, Rule: null, Worst: null, Now());
    }
}
