using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What running the service costs. The defaults are examples in the order of magnitude of a public cloud; put those of your own bill in their place.</summary>
public sealed record CostsOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Costs</c>.</summary>
    public const string Section = "Costs";

    private const double Highest = 1_000_000_000;
    private const int LongestCurrency = 10;

    /// <summary>The currency of all prices, as it is shown; 1 to 10 characters. Default <c>USD</c>.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Price of a virtual processor for an hour, from 0. Default 0.04.</summary>
    [Range(0, Highest)]
    public double VcpuHour { get; init; } = 0.04;

    /// <summary>Price of a GiB of memory for an hour, from 0. Default 0.0045.</summary>
    [Range(0, Highest)]
    public double MemoryGibHour { get; init; } = 0.0045;

    /// <summary>Virtual processors of each process, 0.1 to 1,024. Default those of the machine that answers.</summary>
    [Range(0.1, 1024)]
    public double? InstanceVcpus { get; init; }

    /// <summary>GiB of memory of each process, 0.1 to 65,536. Default that of the machine that answers.</summary>
    [Range(0.1, 65_536)]
    public double? InstanceMemoryGib { get; init; }

    /// <summary>Price of the database's server for a month, from 0. Default 50.</summary>
    [Range(0, Highest)]
    public double DatabaseMonth { get; init; } = 50;

    /// <summary>Price of a GiB in the database for a month, from 0. Default 0.17.</summary>
    [Range(0, Highest)]
    public double DatabaseGibMonth { get; init; } = 0.17;

    /// <summary>GiB of the shared cache, from 0: none. Default 1.</summary>
    [Range(0, Highest)]
    public double CacheGib { get; init; } = 1;

    /// <summary>Price of a GiB of the shared cache for a month, from 0. Default 35.</summary>
    [Range(0, Highest)]
    public double CacheGibMonth { get; init; } = 35;

    /// <summary>Price of the load balancer for a month, from 0. Default 18.</summary>
    [Range(0, Highest)]
    public double LoadBalancerMonth { get; init; } = 18;

    /// <summary>Price of a million requests through it, from 0. Default 0.4.</summary>
    [Range(0, Highest)]
    public double RequestsMillion { get; init; } = 0.4;

    /// <summary>Bytes that are logged of a request, from 0. Default 600.</summary>
    [Range(0, Highest)]
    public double LogBytesOfARequest { get; init; } = 600;

    /// <summary>Price of a GiB of logs, from 0. Default 0.5.</summary>
    [Range(0, Highest)]
    public double LogGib { get; init; } = 0.5;

    /// <summary>Price of monitoring for a month, from 0. Default 10.</summary>
    [Range(0, Highest)]
    public double MonitoringMonth { get; init; } = 10;

    /// <summary>Price of a GiB that leaves the api, from 0. Default 0.12.</summary>
    [Range(0, Highest)]
    public double EgressGib { get; init; } = 0.12;

    /// <summary>What computing costs less when it is reserved for a year, 0 to 100 percent. Default 30.</summary>
    [Range(0, 100)]
    public double ReservedDiscountPercent { get; init; } = 30;

    /// <summary>What the next smaller server of the database costs, 0 to 100 percent of the present one. Default 60.</summary>
    [Range(0, 100)]
    public double SmallerDatabasePercent { get; init; } = 60;

    /// <summary>Days that interactions are kept, 1 to 3,650, as <c>Storage:KeepInteractions</c> says. Default 90.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 90;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Currency) || Currency.Length > LongestCurrency || Currency.Any(char.IsControl))
        {
            yield return new ValidationResult($"{Section}:{nameof(Currency)} is “{Currency}”; it must be 1 to {LongestCurrency} characters such as USD.", [nameof(Currency)]);
        }
    }
}
