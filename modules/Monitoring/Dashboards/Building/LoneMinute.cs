namespace IonMentoring.Monitoring.Dashboards.Building;

/// <param name="At">When it began, UTC.</param>
/// <param name="Value">What the series came to in it.</param>
internal sealed record LoneMinute(DateTime At, double Value);
