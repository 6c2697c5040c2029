namespace IonMentoring.Monitoring.Costs;

/// <summary>What the service costs.</summary>
/// <param name="Currency">Of all costs.</param>
/// <param name="MeasuredHours">How long was measured.</param>
/// <param name="Usage">What was used, or would be in a month.</param>
/// <param name="Estimate">What that costs.</param>
/// <param name="WhatIfs">What it would cost otherwise.</param>
internal sealed record CostReport(string Currency, double MeasuredHours, Usage Usage, Estimate Estimate, IReadOnlyList<SupposedCost> WhatIfs);
