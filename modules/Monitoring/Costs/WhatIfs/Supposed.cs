namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>What would be.</summary>
/// <param name="Usage">What would be used.</param>
/// <param name="Prices">At which prices.</param>
/// <param name="Assumed">What is taken for granted.</param>
internal sealed record Supposed(Usage Usage, CostsOptions Prices, string Assumed);
