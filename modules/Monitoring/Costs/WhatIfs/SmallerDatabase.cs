using System.Globalization;

namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>The database gets the next smaller server.</summary>
internal sealed class SmallerDatabase : IWhatIf
{
    private const double All = 100;

    public Supposed Suppose(Usage usage, CostsOptions prices) => new(
        usage,
        prices with { DatabaseMonth = prices.DatabaseMonth * prices.SmallerDatabasePercent / All },
        string.Create(
            CultureInfo.InvariantCulture,
            $"The next smaller server costs {prices.SmallerDatabasePercent} % (Costs:SmallerDatabasePercent) and is fast enough: look at database_query_time before and after."));
}
