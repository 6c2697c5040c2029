using System.Text.Json.Serialization;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Deployments;

/// <summary>What outlives a restart of the edge.</summary>
/// <param name="Form">The form of the file; another one is not read.</param>
/// <param name="Revision">Grows with every change, so that an operator can say on what a command is based.</param>
/// <param name="Regions">What each region has beside its settings.</param>
/// <param name="History">Who did what when, the newest last.</param>
internal sealed record EdgeState(int Form, long Revision, IReadOnlyDictionary<string, RegionState> Regions, IReadOnlyList<HistoryEntry> History)
{
    public const int CurrentForm = 1;

    public const int LongestHistory = 500;

    public static EdgeState Empty { get; } = new(CurrentForm, 0, new Dictionary<string, RegionState>(StringComparer.OrdinalIgnoreCase), []);

    public RegionState Of(string region) =>
        Regions.FirstOrDefault(pair => string.Equals(pair.Key, region, StringComparison.OrdinalIgnoreCase)).Value ?? RegionState.Initial;

    public EdgeState With(string region, RegionState state, HistoryEntry? entry) => this with
    {
        Revision = Revision + 1,
        Regions = new Dictionary<string, RegionState>(Regions, StringComparer.OrdinalIgnoreCase) { [region] = state },
        History = entry is null ? History : [.. History.TakeLast(LongestHistory - 1), entry],
    };
}

/// <summary>One region's part of the state.</summary>
/// <param name="Active">The side that serves when no deployment is under way.</param>
/// <param name="Deployment">The deployment under way, or the last one.</param>
/// <param name="Blue">Destinations that a deployment stated for blue; null: those of the settings.</param>
/// <param name="Green">The same for green.</param>
internal sealed record RegionState(Colour Active, Deployment? Deployment, IReadOnlyList<string>? Blue, IReadOnlyList<string>? Green)
{
    public static RegionState Initial { get; } = new(Colour.Blue, null, null, null);

    [JsonIgnore]
    public Traffic Traffic => Deployment is { IsUnderWay: true } ? Deployment.Traffic : new(Active, 0);
}

/// <summary>Who did what when.</summary>
internal sealed record HistoryEntry(DateTime At, string Region, string By, string What);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EdgeState))]
internal sealed partial class EdgeStateJson : JsonSerializerContext;
