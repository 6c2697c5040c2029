using IonMentoring.Edge.Destinations;

namespace IonMentoring.Edge.Regions;

/// <summary>A region: its two sides, which of them serves, and where its requests go when none of its own can answer.</summary>
internal sealed class Region(string name, TimeProvider time)
{
    private volatile Traffic _traffic = new(Colour.Blue, 0);

    public string Name => name;

    public Side Blue { get; } = new(name, Colour.Blue, time);

    public Side Green { get; } = new(name, Colour.Green, time);

    public IReadOnlyList<Region> Fallback { get; set; } = [];

    public Traffic Traffic
    {
        get => _traffic;
        set => _traffic = value;
    }

    public IEnumerable<Destination> Destinations => Blue.Destinations.Concat(Green.Destinations);

    public Side this[Colour colour] => colour == Colour.Blue ? Blue : Green;

    /// <summary>Whether requests of this region can go to a usable destination other than this one.</summary>
    public bool HasOther(Destination destination) => Serving().Any(other => other != destination && other.Health.IsUsable);

    /// <summary>Whether requests of this region can go to this destination.</summary>
    public bool CanUse(Destination destination) => Destinations.Concat(Serving()).Contains(destination);

    private IEnumerable<Destination> Serving() => Fallback.Prepend(this).SelectMany(region => region[region.Traffic.Active].Destinations);
}

/// <summary>Which side of a region serves, and the share of users, in per cent, that the other one has.</summary>
internal sealed record Traffic(Colour Active, double OtherPercent);
