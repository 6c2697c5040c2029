namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A part of a dashboard: figures, lines of a chart, a table; each may be missing.</summary>
public sealed record Panel(
    string Id, string Title, string? Unit, IReadOnlyList<Figure>? Figures, IReadOnlyList<ChartLine>? Lines, PanelTable? Table, string? Note);
