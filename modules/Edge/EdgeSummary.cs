using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Edge;

/// <summary>What the edge has behind it, in a few words.</summary>
internal sealed class EdgeSummary(EdgeTopology topology) : IDependencyStatus
{
    public string Name => "edge";

    public string Description => $"{Counted(topology.Regions.Count, "region")}, {Counted(topology.Regions.Sum(region => region.Destinations.Count()), "destination")}";

    public bool Embedded => false;

    public bool Required => true;

    public bool Up => topology.Regions.Any(region => region.Blue.HasUsable || region.Green.HasUsable);

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
