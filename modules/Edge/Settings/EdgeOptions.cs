using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Edge.Settings;

/// <summary>Where the edge listens, the regions behind it, and how it treats them. Reloaded without a restart, but for the addresses it listens on and the limits.</summary>
public sealed record EdgeOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Edge</c>.</summary>
    public const string Section = "Edge";

    private static readonly Uri DefaultApi = new("http://127.0.0.1:8081");

    /// <summary>The address that clients call. Default <c>http://127.0.0.1:8080</c>. Not reloaded.</summary>
    public Uri Url { get; set; } = new("http://127.0.0.1:8080");

    /// <summary>The address of the operator api; it must be loopback. Default <c>http://127.0.0.1:8090</c>. Not reloaded.</summary>
    public Uri OperatorUrl { get; set; } = new("http://127.0.0.1:8090");

    /// <summary>
    /// The file that keeps deployments and their history over a restart, relative to the program. Default <c>data/edge.json</c>
    /// in the role <c>edge</c>; empty keeps nothing, the default in the role <c>all</c>. Not reloaded.
    /// </summary>
    public string? StateFile { get; set; }

    /// <summary>The region of a request that no rule places elsewhere. Default <c>us-central1</c>.</summary>
    public string PrimaryRegion { get; set; } = DefaultRegions.Primary;

    /// <summary>
    /// The regions by name. Default: <c>us-central1</c> with the blue destination <c>http://127.0.0.1:8081</c>, and
    /// <c>europe-west1</c> and <c>asia-southeast1</c> without destinations, so that their requests go to the first.
    /// </summary>
    public IDictionary<string, RegionOptions> Regions { get; } = new Dictionary<string, RegionOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header that states a client's country, as a two-letter ISO 3166 code. Default <c>X-Country</c>; empty: none.</summary>
    public string CountryHeader { get; set; } = "X-Country";

    /// <summary>Country code to region name. Default: the countries of <see cref="DefaultRegions"/> whose region exists.</summary>
    public IDictionary<string, string> Countries { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Address ranges and their regions; of several that contain an address the narrowest counts. Default: none.</summary>
    public IList<NetworkOptions> Networks { get; } = [];

    /// <summary>A MaxMind DB file that tells the country of an address not in <see cref="Networks"/>. Default: none.</summary>
    public string? CountryDatabase { get; set; }

    /// <summary>Addresses or ranges of the proxies before this one whose <c>X-Forwarded-For</c> is believed. Default: none.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Hosts, addresses or ranges that destinations may have beside loopback. Default: none.</summary>
    public IList<string> AllowedDestinations { get; } = [];

    /// <summary>How destinations are watched.</summary>
    public HealthOptions Health { get; set; } = new();

    /// <summary>How often and how long a request is tried.</summary>
    public RetryOptions Retries { get; set; } = new();

    /// <summary>How deployments are warmed, watched and drained.</summary>
    public DeploymentOptions Deployments { get; set; } = new();

    /// <summary>What clients may use. Not reloaded.</summary>
    public LimitOptions Limits { get; set; } = new();

    internal void Complete(Uri? api)
    {
        StateFile ??= api is null ? "data/edge.json" : string.Empty;
        if (Regions.Count == 0)
        {
            foreach (var (name, region) in DefaultRegions.All(api ?? DefaultApi))
            {
                Regions[name] = region;
            }
        }
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        EdgeRules.Broken(this).Select(broken => new ValidationResult(broken));
}
