namespace IonMentoring.Edge.Settings;

/// <summary>A region: two sets of destinations, and where its requests go when none of its own can answer.</summary>
public sealed record RegionOptions
{
    /// <summary>Addresses of the blue apis, for example <c>http://127.0.0.1:8081</c>. Default: none.</summary>
    public IList<string> Blue { get; init; } = [];

    /// <summary>Addresses of the green apis. Default: none; a deployment can state them too.</summary>
    public IList<string> Green { get; init; } = [];

    /// <summary>Names of other regions, the first to be tried first. Default: all others, the primary one first.</summary>
    public IList<string> Fallback { get; init; } = [];
}
