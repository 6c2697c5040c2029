using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Telemetry;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Counts notifications, for those who watch whether they arrive.</summary>
internal sealed class AlertMeter
{
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;

    public AlertMeter(IMeterFactory meters)
    {
        var meter = meters.Create(RequestMeter.MeterName);
        _sent = meter.CreateCounter<long>("alerts_sent", "{notification}", "Notifications that a channel took");
        _failed = meter.CreateCounter<long>("alerts_failed", "{notification}", "Notifications that did not arrive, the dropped ones among them");
    }

    public void Sent(string channel) => _sent.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public void Failed(string channel) => _failed.Add(1, new KeyValuePair<string, object?>("channel", channel));
}
