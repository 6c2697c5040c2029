using System.Globalization;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Operators;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Commands;

/// <summary>The status of an edge as text for a terminal.</summary>
internal static class StatusText
{
    private const int HistoryShown = 10;

    public static void Write(TextWriter to, EdgeStatus status)
    {
        to.WriteLine($"revision {status.Revision}");
        if (status.Notice is not null)
        {
            to.WriteLine($"! {status.Notice}");
        }

        foreach (var region in status.Regions)
        {
            to.WriteLine();
            to.WriteLine(Of(region) + (region.Name == status.PrimaryRegion ? "  (primary)" : string.Empty));
            foreach (var destination in region.Destinations)
            {
                to.WriteLine($"  {destination.Colour.Spell(),-5}  {destination.Address,-28} {(destination.Ready ? "ready" : $"out: {destination.Reason}")}, {destination.UnderWay} under way");
            }
        }

        to.WriteLine();
        foreach (var entry in status.History.TakeLast(HistoryShown))
        {
            to.WriteLine($"{entry.At.ToString("u", CultureInfo.InvariantCulture)}  {entry.Region}: {entry.What}, by {entry.By}");
        }
    }

    public static string Of(RegionStatus region)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{region.Name}: {region.Active.Spell()} serves, green has {region.GreenPercent} %");
        if (region.Deployment is not { } deployment)
        {
            return text;
        }

        text += $"; deployment to {deployment.To.Spell()} by {deployment.By} is {deployment.Phase switch { DeploymentPhase.RolledBack => "rolled back", var phase => phase.ToString().ToLowerInvariant() }}";
        if (deployment.Reason is not null)
        {
            text += $": {deployment.Reason}";
        }

        return region.Window is { Requests: > 0 } window
            ? text + string.Create(CultureInfo.InvariantCulture, $" (lately {window.Requests} requests, {window.ErrorRate:P2} errors, {window.Availability:P2} answered, P95 {window.P95Ms} ms)")
            : text;
    }
}
