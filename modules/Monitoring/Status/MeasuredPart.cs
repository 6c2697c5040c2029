using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Status;

/// <summary>A part whose status is a figure of a series within limits.</summary>
/// <param name="Name">The part, for example <c>error_rate</c>.</param>
/// <param name="Words">What the figure is, for example <c>The error rate</c>.</param>
/// <param name="Series">Where it comes from.</param>
/// <param name="Statistic">Which figure of it.</param>
/// <param name="Limit">What it may be.</param>
/// <param name="Needs">What it takes for a figure beyond its limit to be judged; null for nothing.</param>
internal sealed record MeasuredPart(string Name, string Words, SeriesDefinition Series, Func<Statistics, double> Statistic, Limit Limit, Observations? Needs = null);
