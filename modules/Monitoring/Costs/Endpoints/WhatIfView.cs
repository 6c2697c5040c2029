namespace IonMentoring.Monitoring.Costs.Endpoints;

/// <param name="Name">What is supposed.</param>
/// <param name="Assumed">What is taken for granted.</param>
/// <param name="Lines">What it would cost, by part.</param>
/// <param name="Total">Of all parts.</param>
/// <param name="ChangePercent">Beside what it costs now; negative where it is less.</param>
internal sealed record WhatIfView(string Name, string Assumed, IReadOnlyList<CostLine> Lines, double Total, double ChangePercent)
{
    public static WhatIfView Of(Estimate now, SupposedCost supposed) => new(
        supposed.Name, supposed.Assumed, supposed.Estimate.Lines, supposed.Estimate.Total, Saving.Percent(now.Total, supposed.Estimate.Total));
}
