using System.Globalization;
using System.Text;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>What came of a simulation, for a person at a terminal.</summary>
internal static class SimulationText
{
    public static string Begin(SimulationPlan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"SIMULATED ({plan.Source}): profile {plan.Profile.Name}, {plan.Hours} hours from {SimulationPlan.Start:u}, incident {plan.Incident.ToString().ToLowerInvariant()}");
        if (plan.IncidentSpan is { } span)
        {
            text.Append(CultureInfo.InvariantCulture, $" from {SimulationPlan.Start.AddMinutes(span.From):HH:mm} for {span.Minutes} minutes");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nOne of {SimulationPlan.RequestsOfOne} requests is simulated: counts and rates stand for {SimulationPlan.RequestsOfOne} times as much. Nothing of it is kept in a database.\n");
        return text.ToString();
    }

    public static string End(SimulationPlan plan, Simulator simulator)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{"series",-30}{"unit",-12}{"avg",12}{"p50",12}{"p95",12}{"p99",12}{"min",12}{"max",12}\n");
        var reader = simulator.Get<SeriesReader>();
        foreach (var series in SeriesCatalog.All)
        {
            if (reader.Read(series, plan.Minutes).Statistics is { } found)
            {
                text.Append(CultureInfo.InvariantCulture, $"{series.Name,-30}{series.Unit,-12}{found.Avg,12:F2}{found.P50,12:F2}{found.P95,12:F2}{found.P99,12:F2}{found.Min,12:F2}{found.Max,12:F2}\n");
            }
        }

        var throughput = reader.Read(SeriesCatalog.Get("throughput_global"), plan.Minutes).Statistics!.Avg;
        text.Append(CultureInfo.InvariantCulture, $"\nthroughput_global stands for {throughput * SimulationPlan.RequestsOfOne:N0} requests/s on average\n\nAlerts that fired:\n");
        StoredAlert[] fired = [.. simulator.Alerts.Where(alert => alert.FiredAt is not null)];
        foreach (var alert in fired)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {alert.FiredAt:dd HH:mm} to {(alert.ResolvedAt is { } end ? $"{end:dd HH:mm}" : "the end"),-9} {alert.Rule}, threshold {alert.Threshold}\n");
        }

        text.Append(fired.Length == 0 ? "  none\n" : $"Told by the channel of the log: {simulator.Notifications.Count} notifications, the first “{simulator.Notifications[0]}”\n");
        return text.ToString();
    }
}
