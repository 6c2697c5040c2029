namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A value at a time; null where nothing is known.</summary>
public sealed record ChartPoint(DateTime At, double? Value);
