using System.Globalization;

namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>Interactions are kept for another number of days.</summary>
internal sealed class Retention(int days) : IWhatIf
{
    public Supposed Suppose(Usage usage, CostsOptions prices) => new(
        usage with { DatabaseGib = usage.DatabaseGib * days / prices.RetentionDays },
        prices,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The database holds interactions alone, evenly over the {prices.RetentionDays} days that they are kept now (Costs:RetentionDays); Storage:KeepInteractions becomes {days} days."));
}
