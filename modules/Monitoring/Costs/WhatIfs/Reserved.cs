using System.Globalization;

namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>Computing is reserved for a year.</summary>
internal sealed class Reserved : IWhatIf
{
    private const double All = 100;

    public Supposed Suppose(Usage usage, CostsOptions prices)
    {
        var rest = (All - prices.ReservedDiscountPercent) / All;
        return new(
            usage,
            prices with { VcpuHour = prices.VcpuHour * rest, MemoryGibHour = prices.MemoryGibHour * rest },
            string.Create(CultureInfo.InvariantCulture, $"{prices.ReservedDiscountPercent} % less for all that runs now (Costs:ReservedDiscountPercent), paid for a year also when less runs."));
    }
}
