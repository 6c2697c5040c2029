namespace IonMentoring.Monitoring.Series;

/// <summary>A window of a series: statistics over all of it, and its minutes.</summary>
/// <param name="Statistics">Null when nothing was measured.</param>
/// <param name="Points">The minutes of which something is known, oldest first.</param>
internal sealed record SeriesReading(Statistics? Statistics, IReadOnlyList<Point> Points);
