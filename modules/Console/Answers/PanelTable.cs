namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Rows of text.</summary>
public sealed record PanelTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
