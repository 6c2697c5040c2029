namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Who did what when.</summary>
public sealed record EdgeHistoryEntry(DateTime At, string Region, string By, string What);
