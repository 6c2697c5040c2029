using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Alerts.Evaluation;

/// <summary>The alerts that this process ended lately while it evaluated for all, and when each rule last ended one that people had heard of.</summary>
internal sealed class EndedAlerts(TimeProvider time)
{
    private const int Remembered = 100;

    private readonly Dictionary<Guid, Alert> _alerts = [];
    private readonly Queue<Guid> _order = new();
    private readonly Dictionary<string, long> _at = new(StringComparer.OrdinalIgnoreCase);

    public Alert? Find(Guid id) => _alerts.GetValueOrDefault(id);

    public bool IsCoolingDown(AlertRule rule) => _at.TryGetValue(rule.Name, out var at) && time.GetElapsedTime(at) < rule.CoolDown;

    public void Add(Alert alert)
    {
        if (_alerts.TryAdd(alert.Id, alert))
        {
            _order.Enqueue(alert.Id);
            if (_order.Count > Remembered)
            {
                _alerts.Remove(_order.Dequeue());
            }
        }

        if (alert.FiredAt is not null)
        {
            _at[alert.Rule] = time.GetTimestamp();
        }
    }

    /// <summary>What others ended. An end in the future, by a clock that was set back, counts as now.</summary>
    public void Take(IEnumerable<Alert> ended, DateTime now)
    {
        foreach (var alert in ended.Where(alert => alert is { FiredAt: not null, ResolvedAt: not null } && !_alerts.ContainsKey(alert.Id)))
        {
            var age = Math.Max(0, (now - alert.ResolvedAt!.Value).TotalSeconds);
            var at = time.GetTimestamp() - (long)(age * time.TimestampFrequency);
            _at[alert.Rule] = Math.Max(at, _at.GetValueOrDefault(alert.Rule, long.MinValue));
        }
    }
}
