namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A region: the side that serves, and the deployment under way or last done.</summary>
public sealed record EdgeRegion(
    string Name, string Active, double GreenPercent, EdgeDeployment? Deployment, IReadOnlyList<string>? Fallback, IReadOnlyList<EdgeDestination>? Destinations);
