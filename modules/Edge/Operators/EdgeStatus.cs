using System.Text.Json.Serialization;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Operators;

/// <summary>What operators see: regions, destinations, deployments, history.</summary>
internal sealed record EdgeStatus(long Revision, string? Notice, string PrimaryRegion, IReadOnlyList<RegionStatus> Regions, IReadOnlyList<HistoryEntry> History)
{
    private const int HistoryShown = 50;

    public static EdgeStatus Of(EdgeTopology topology, EdgeDeployments deployments, EdgeState state) => new(
        state.Revision,
        deployments.Notice,
        topology.Rules.Primary.Name,
        [.. topology.Regions.Select(region => RegionStatus.Of(region, state.Of(region.Name), topology.Options.Deployments))],
        [.. state.History.TakeLast(HistoryShown)]);
}

internal sealed record RegionStatus(
    string Name, Colour Active, double GreenPercent, Deployment? Deployment, Evidence? Window, IReadOnlyList<string> Fallback, IReadOnlyList<DestinationStatus> Destinations)
{
    public static RegionStatus Of(Region region, RegionState state, DeploymentOptions limits)
    {
        var traffic = region.Traffic;
        return new(
            region.Name,
            traffic.Active,
            traffic.Active == Colour.Green ? 100 - traffic.OtherPercent : traffic.OtherPercent,
            state.Deployment,
            state.Deployment is { Phase: DeploymentPhase.Shifting or DeploymentPhase.Draining } deployment ? region[deployment.To].Recent.Over(limits.Window) : null,
            [.. region.Fallback.Select(other => other.Name)],
            [.. ((Side[])[region.Blue, region.Green]).SelectMany(side => side.Destinations.Select(destination => new DestinationStatus(
                destination.Prefix, side.Colour, destination.Health.IsUsable, destination.Health.IsUsable ? null : destination.Health.Reason, destination.UnderWay)))]);
    }
}

internal sealed record DestinationStatus(string Address, Colour Colour, bool Ready, string? Reason, int UnderWay);

internal sealed record DeployCommand(Colour Colour, IReadOnlyList<string>? Destinations = null, long? Revision = null);

internal sealed record ShiftCommand(Colour To, double Percent, long? Revision = null);

internal sealed record PromoteCommand(long? Revision = null);

internal sealed record RollBackCommand(string? Reason = null, long? Revision = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EdgeStatus))]
[JsonSerializable(typeof(DeployCommand))]
[JsonSerializable(typeof(ShiftCommand))]
[JsonSerializable(typeof(PromoteCommand))]
[JsonSerializable(typeof(RollBackCommand))]
internal sealed partial class OperatorJson : JsonSerializerContext;
