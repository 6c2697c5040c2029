using System.Globalization;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What some usage costs.</summary>
/// <param name="Lines">By part.</param>
internal sealed record Estimate(IReadOnlyList<CostLine> Lines)
{
    private const double Million = 1_000_000;
    private const double Gibibyte = 1024 * 1024 * 1024;
    private const int Decimals = 2;

    public double Total => Math.Round(Lines.Sum(line => line.Cost), Decimals);

    public static Estimate Of(Usage usage, CostsOptions prices)
    {
        var months = usage.Hours / Usage.HoursOfAMonth;
        var logs = usage.Requests * prices.LogBytesOfARequest / Gibibyte;
        var instance = (usage.InstanceVcpus * prices.VcpuHour) + (usage.InstanceMemoryGib * prices.MemoryGibHour);
        return new(
        [
            Line("compute", $"{usage.Instances:0.##} processes x {usage.Hours:0.#} h x ({usage.InstanceVcpus:0.##} vCPU + {usage.InstanceMemoryGib:0.##} GiB)", usage.Instances * usage.Hours * instance),
            Line("database", usage.DatabaseGib is { } size ? $"server, {size:0.###} GiB" : "server, size not known", months * (prices.DatabaseMonth + ((usage.DatabaseGib ?? 0) * prices.DatabaseGibMonth))),
            Line("cache", $"{usage.CacheGib:0.##} GiB", months * usage.CacheGib * prices.CacheGibMonth),
            Line("load balancer", $"{usage.Requests / Million:0.###} million requests", (months * prices.LoadBalancerMonth) + (usage.Requests / Million * prices.RequestsMillion)),
            Line("logging", $"{logs:0.###} GiB", logs * prices.LogGib),
            Line("monitoring", "fixed", months * prices.MonitoringMonth),
            Line("egress", $"{usage.EgressGib:0.###} GiB", usage.EgressGib * prices.EgressGib),
        ]);
    }

    private static CostLine Line(string part, FormattableString amount, double cost) => new(part, amount.ToString(CultureInfo.InvariantCulture), Math.Round(cost, Decimals));

    private static CostLine Line(string part, string amount, double cost) => new(part, amount, Math.Round(cost, Decimals));
}
