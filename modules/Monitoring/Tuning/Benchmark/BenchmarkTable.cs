using System.Globalization;
using System.Text;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>The competition of static and tuned thresholds, for people.</summary>
internal static class BenchmarkTable
{
    public static string Write(IReadOnlyDictionary<TraceKind, Competition> results, int seed)
    {
        var all = results.Values.Aggregate((left, right) => left + right);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{all.Traces} simulated traces, seed {seed}: three days to learn from, one day to watch\n\n");
        text.Append("| traces | number | incidents | static: detected | false alarms | tuned: detected | false alarms |\n|---|---|---|---|---|---|---|\n");
        foreach (var (kind, competition) in results)
        {
            Row(text, NameOf(kind), competition);
        }

        Row(text, "all", all);
        text.Append(CultureInfo.InvariantCulture, $"\nstatic: precision {all.Static.Precision:F3}, recall {all.Static.Recall:F3}\n");
        text.Append(CultureInfo.InvariantCulture, $"tuned:  precision {all.Tuned.Precision:F3}, recall {all.Tuned.Recall:F3}\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, Competition of) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {of.Traces} | {of.Static.Incidents} | {of.Static.Detected} | {of.Static.FalseAlarms} | {of.Tuned.Detected} | {of.Tuned.FalseAlarms} |\n");

    private static string NameOf(TraceKind kind) => kind switch
    {
        TraceKind.LatencyDrift => "latency drift",
        TraceKind.ErrorBurst => "error burst",
        TraceKind.CacheCollapse => "cache collapse",
        TraceKind.ReplicationLag => "replication lag",
        TraceKind.DailyRhythm => "daily rhythm, no incident",
        _ => "quiet, no incident",
    };
}
