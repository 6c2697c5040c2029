using IonMentoring.Edge.Commands;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Operators;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Tests.Commands;

public sealed class StatusTextTests : IDisposable
{
    private readonly TestEdge _edge = new();

    public void Dispose() => _edge.Dispose();

    [Fact]
    public void Status_wholeEdge_asText()
    {
        _edge.DeployGreen();
        _edge.Deployments.Shift(TestEdge.Us, Colour.Green, 12.5, "Grace", null);
        _edge.Region.Blue.Destinations[1].Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "refused");
        _edge.Region.Green.Destinations[0].Begin();

        using var text = new StringWriter { NewLine = "\n" };
        StatusText.Write(text, Status());

        text.ToString().ShouldBe("""
            revision 4

            asia-southeast1: blue serves, green has 0 %
              blue   http://127.0.0.1:8301        ready, 0 under way

            europe-west1: blue serves, green has 0 %
              blue   http://127.0.0.1:8201        ready, 0 under way

            us-central1: blue serves, green has 12.5 %; deployment to green by Ada is shifting  (primary)
              blue   http://127.0.0.1:8101        ready, 0 under way
              blue   http://127.0.0.1:8102        out: refused, 0 under way
              green  http://127.0.0.1:8111        ready, 1 under way
              green  http://127.0.0.1:8112        ready, 0 under way

            2000-01-01 00:00:00Z  us-central1: staged green, by Ada
            2000-01-01 00:00:00Z  us-central1: green is warming, by edge
            2000-01-01 00:00:00Z  us-central1: green is shifting, by edge
            2000-01-01 00:00:00Z  us-central1: shifted 12.5 % to green, by Grace

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Region_watched_itsWindow()
    {
        _edge.DeployGreen();
        _edge.Region.Green.Recent.Count(TimeSpan.FromMilliseconds(8), 200, isAnswered: true);
        _edge.Region.Green.Recent.Count(TimeSpan.FromMilliseconds(8), 500, isAnswered: true);

        Text().ShouldEndWith("(lately 2 requests, 50.00 % errors, 100.00 % answered, P95 10 ms)");
    }

    [Fact]
    public void Region_promoted_greenHasAll()
    {
        _edge.PromoteGreen();

        Text().ShouldBe("us-central1: green serves, green has 100 %; deployment to green by Ada is done");
    }

    [Fact]
    public void Region_rolledBack_why()
    {
        _edge.DeployGreen();
        _edge.Deployments.RollBack(TestEdge.Us, "Ada", "only a drill", null);

        Text().ShouldBe("us-central1: blue serves, green has 0 %; deployment to green by Ada is rolled back: only a drill");
    }

    private EdgeStatus Status() => EdgeStatus.Of(_edge.Topology, _edge.Deployments, _edge.Deployments.State);

    private string Text() => StatusText.Of(Status().Regions.Single(region => region.Name == TestEdge.Us));
}
