using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge;

/// <summary>What the edge has behind it, in a few words.</summary>
public sealed class EdgeSummary
{
    private readonly EdgeTopology _topology;

    internal EdgeSummary(EdgeTopology topology) => _topology = topology;

    /// <summary>For example <c>3 regions, 6 destinations</c>.</summary>
    public string Text => $"{_topology.Regions.Count} regions, {_topology.Regions.Sum(region => region.Destinations.Count())} destinations";
}
