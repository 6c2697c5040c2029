using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Edge;

/// <summary>What the edge has behind it, in a few words.</summary>
internal sealed class EdgeSummary(EdgeTopology topology) : IDependencyStatus
{
    public string Name => "edge";

    public string Description => $"{topology.Regions.Count} regions, {topology.Regions.Sum(region => region.Destinations.Count())} destinations";

    public bool Embedded => false;

    public bool Required => true;

    public bool Up => topology.Regions.Any(region => region.Blue.HasUsable || region.Green.HasUsable);
}
