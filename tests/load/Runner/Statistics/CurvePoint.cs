namespace IonMentoring.LoadRunner.Statistics;

/// <summary>So many percent of the requests took no longer than this.</summary>
public sealed record CurvePoint(double Percentile, double Ms);
