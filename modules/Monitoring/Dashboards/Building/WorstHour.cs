using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>An hour, so that it can be held against others.</summary>
internal sealed record WorstHour(DateTime Start, Statistics Times, double ErrorRate)
{
    private static readonly SeriesDefinition ResponseTime = SeriesCatalog.Get("response_time");

    public static IReadOnlyList<string> Columns { get; } = ["hour", "answers", "error rate", "P95", "P99"];

    /// <summary>Null when nothing was answered in it.</summary>
    public static WorstHour? Of(Window hour) => hour.Sum(ResponseTime) is { } times ? new(hour.Start, times, hour.Sum(MeasuredParts.ErrorRate.Series)?.Avg ?? 0) : null;

    public string[] Row() => [Words.Of(Start), Words.Of(Times.Count), Words.Of(ErrorRate, "%"), Words.Of(Times.P95, "ms"), Words.Of(Times.P99, "ms")];
}
