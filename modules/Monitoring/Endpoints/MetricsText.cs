using System.Globalization;
using System.Text;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Endpoints;

/// <summary>The last minutes of every series that was measured, for a person at a terminal.</summary>
internal sealed class MetricsText(SeriesReader reader, TimeProvider time)
{
    private const int Minutes = 5;

    public string Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The last {Minutes} minutes, {time.GetUtcNow():u}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"series",-30}{"unit",-12}{"count",10}{"avg",12}{"p50",12}{"p95",12}{"p99",12}{"min",12}{"max",12}\n");
        foreach (var series in SeriesCatalog.All)
        {
            if (reader.Read(series, Minutes).Statistics is { } found)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{series.Name,-30}{series.Unit,-12}{found.Count,10}{found.Avg,12:F3}{found.P50,12:F3}{found.P95,12:F3}{found.P99,12:F3}{found.Min,12:F3}{found.Max,12:F3}\n");
            }
        }

        return text.ToString();
    }
}
