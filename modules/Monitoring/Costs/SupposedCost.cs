namespace IonMentoring.Monitoring.Costs;

/// <summary>What it would cost otherwise.</summary>
/// <param name="Name">What is supposed.</param>
/// <param name="Assumed">What is taken for granted.</param>
/// <param name="Estimate">What that costs.</param>
internal sealed record SupposedCost(string Name, string Assumed, Estimate Estimate);
