namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A line of a chart.</summary>
public sealed record ChartLine(string Label, IReadOnlyList<ChartPoint> Points);
