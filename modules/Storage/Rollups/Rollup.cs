namespace IonMentoring.Storage.Rollups;

/// <summary>What one process measured of one series in one minute or hour.</summary>
/// <param name="Series">For example <c>response_time_process</c>.</param>
/// <param name="Start">The beginning of the minute or hour, UTC.</param>
/// <param name="Source">The process.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Histogram">How many values are at most each of <see cref="Histogram.Bounds"/>; the last counts those above all.</param>
internal sealed record Rollup(string Series, DateTime Start, string Source, long Count, double Sum, double Min, double Max, long[] Histogram);
