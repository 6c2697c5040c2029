namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A deployment of a region.</summary>
public sealed record EdgeDeployment(
    string To, string Phase, double Percent, string By, DateTime StartedAt, DateTime ChangedAt, string? Reason);
