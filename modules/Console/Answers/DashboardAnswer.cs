namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A dashboard over a number of minutes, as the api tells it.</summary>
public sealed record DashboardAnswer(
    string Name, string Title, int Minutes, string Status, IReadOnlyList<StatusReason>? Reasons, IReadOnlyList<Panel>? Panels, DateTime Timestamp);
