namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <param name="At">When it began, UTC.</param>
/// <param name="Value">In the unit of its panel.</param>
internal sealed record LinePoint(DateTime At, double Value);
