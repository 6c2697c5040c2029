namespace IonMentoring.Monitoring.Costs;

/// <summary>What a part costs.</summary>
/// <param name="Part">For example <c>compute</c>.</param>
/// <param name="Amount">How much of it was used.</param>
/// <param name="Cost">In the currency of the settings.</param>
internal sealed record CostLine(string Part, string Amount, double Cost);
