namespace IonMentoring.Monitoring.Series;

/// <summary>A minute of a series.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="Value">What it came to: the average of a distribution, else what the series tells.</param>
/// <param name="Spread">How the values of a distribution are spread; null for others.</param>
internal sealed record Point(DateTime At, double Value, Statistics? Spread);
