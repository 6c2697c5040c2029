using IonMentoring.Monitoring.Costs.WhatIfs;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What the service costs, and what it would cost otherwise.</summary>
internal sealed class CostCalculation(UsageReader usages, IOptions<CostsOptions> options)
{
    /// <param name="hours">How far back to look, 1 to 72.</param>
    /// <param name="month">Whether that stands for a whole month.</param>
    /// <param name="suppositions">What would be otherwise, each by itself, by what it is called.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CostReport> CalculateAsync(int hours, bool month, IReadOnlyList<(string Name, IWhatIf WhatIf)> suppositions, CancellationToken cancellationToken)
    {
        var measured = await usages.ReadAsync(hours, cancellationToken);
        var usage = month ? measured.ForAMonth() : measured;
        return new(
            options.Value.Currency,
            measured.Hours,
            usage,
            Estimate.Of(usage, options.Value),
            [.. suppositions.Select(supposition => Suppose(supposition.Name, supposition.WhatIf.Suppose(usage, options.Value)))]);
    }

    private static SupposedCost Suppose(string name, Supposed supposed) => new(name, supposed.Assumed, Estimate.Of(supposed.Usage, supposed.Prices));
}
