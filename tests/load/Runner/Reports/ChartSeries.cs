namespace IonMentoring.LoadRunner.Reports;

/// <summary>A line of a chart.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Colour">Its number among the page's colours.</param>
/// <param name="Points">From left to right.</param>
internal sealed record ChartSeries(string Label, int Colour, IReadOnlyList<(double X, double Y)> Points);
