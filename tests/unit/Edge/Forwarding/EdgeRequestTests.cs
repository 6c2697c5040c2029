using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Forwarding;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class EdgeRequestTests : IDisposable
{
    private readonly TestEdge _edge = new();
    private readonly RetryBudget _budget;

    public EdgeRequestTests() => _budget = new RetryBudget(_edge.Time);

    public void Dispose() => _edge.Dispose();

    [Fact]
    public void Order_ownSideThenFallbackRegions()
    {
        var way = Way(Request(most: 5), AttemptFailure.Lost);

        way.Take(2).ShouldBe(["127.0.0.1:8101", "127.0.0.1:8102"], ignoreOrder: true);
        way[2..4].ShouldBe(["127.0.0.1:8301", "127.0.0.1:8201"]);
        way.Take(4).ShouldBeUnique("none comes twice while others remain");
        way.Count.ShouldBe(6);
        way[4..].ShouldBeSubsetOf(["127.0.0.1:8101", "127.0.0.1:8102"], "then those of its own side again");
    }

    [Fact]
    public void Order_onTrial_newSideThenTheOneThatServes()
    {
        _edge.DeployGreen();

        var way = Way(Request(Colour.Green, most: 5), AttemptFailure.Lost);

        way.Take(2).ShouldBe(["127.0.0.1:8111", "127.0.0.1:8112"], ignoreOrder: true);
        way[2..4].ShouldBe(["127.0.0.1:8101", "127.0.0.1:8102"], ignoreOrder: true);
        way[4..].ShouldBe(["127.0.0.1:8301", "127.0.0.1:8201"]);
    }

    [Fact]
    public void Order_notOnTrial_newSideGetsNothing()
    {
        _edge.DeployGreen();
        foreach (var destination in _edge.Region.Blue.Destinations)
        {
            Out(destination);
        }

        Way(Request(most: 5), AttemptFailure.Lost).ShouldAllBe(name => !name.StartsWith("127.0.0.1:811", StringComparison.Ordinal));
    }

    [Fact]
    public void Order_fallbackStated_itsOrderAndTheSideThatServesThere()
    {
        using var edge = new TestEdge(
            null,
            ($"Regions:{TestEdge.Us}:Fallback:0", TestEdge.Europe),
            ($"Regions:{TestEdge.Us}:Fallback:1", TestEdge.Asia),
            ($"Regions:{TestEdge.Europe}:Green:0", "http://127.0.0.1:8211"));
        edge.Topology.Find(TestEdge.Europe)!.Traffic = new Traffic(Colour.Green, 0);

        var way = Way(new EdgeRequest(edge.Region, Colour.Blue, "192.0.2.1", true, new RetryOptions { Most = 5 }, _budget, edge.Time), AttemptFailure.Lost);

        way[2..4].ShouldBe(["127.0.0.1:8211", "127.0.0.1:8301"]);
    }

    [Fact]
    public void Pick_fewestUnderWay_equalOnesTakeTurns()
    {
        Enumerable.Range(0, 10).Select(_ => First()).CountBy(name => name).ShouldAllBe(pair => pair.Value == 5);

        _edge.Region.Blue.Destinations[0].Begin();

        Enumerable.Range(0, 10).Select(_ => First()).Distinct().ShouldBe(["127.0.0.1:8102"]);
    }

    [Fact]
    public void Destination_out_leftOut()
    {
        Out(_edge.Region.Blue.Destinations[0]);
        Way(Request(), AttemptFailure.Lost)[0].ShouldBe("127.0.0.1:8102");

        Out(_edge.Region.Blue.Destinations[1]);
        Way(Request(), AttemptFailure.Lost)[0].ShouldBe("127.0.0.1:8301");
    }

    [Fact]
    public void Destinations_allOut_noWay()
    {
        foreach (var destination in _edge.Topology.Regions.SelectMany(region => region.Destinations))
        {
            Out(destination);
        }

        var request = Request();

        request.MoveNext().ShouldBeFalse();
        request.Destination.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void Retries_asManyAsStated(int most, int attempts) => Way(Request(most: most), AttemptFailure.Lost).Count.ShouldBe(attempts);

    [Fact]
    public void Retries_default_two() => new RetryOptions().Most.ShouldBe(2);

    [Fact]
    public void Retries_budgetUsedUp_none()
    {
        while (_budget.TryTake(0))
        {
        }

        Way(Request(), AttemptFailure.Lost).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("NeverSent", true, true)]
    [InlineData("NeverSent", false, true)]
    [InlineData("Lost", true, true)]
    [InlineData("Lost", false, false)]
    [InlineData("TimedOut", true, false)]
    [InlineData("BrokenOff", true, false)]
    [InlineData("Client", true, false)]
    public void Failure_unsafeOneOnlyIfNeverSent(string failure, bool isSafe, bool again)
    {
        var request = Request(isSafe: isSafe);
        request.MoveNext();

        request.TriesAgainAfter(Enum.Parse<AttemptFailure>(failure)).ShouldBe(again);
        request.IsGrantedRetry.ShouldBe(again);
    }

    [Theory]
    [InlineData(200, true, false)]
    [InlineData(404, true, false)]
    [InlineData(429, true, false)]
    [InlineData(500, true, false)]
    [InlineData(502, true, true)]
    [InlineData(503, true, true)]
    [InlineData(504, true, true)]
    [InlineData(503, false, false)]
    public void Answer_ofTheSideThatServes_putAsideWhenItCannotServe(int status, bool isSafe, bool again)
    {
        var request = Request(isSafe: isSafe);
        request.MoveNext();

        request.TriesAgainAfter(status).ShouldBe(again);
    }

    [Theory]
    [InlineData(500, true, true)]
    [InlineData(499, true, false)]
    [InlineData(500, false, false)]
    public void Answer_ofASideOnTrial_anyErrorGoesToTheOneThatServes(int status, bool isSafe, bool again)
    {
        _edge.DeployGreen();
        var request = Request(Colour.Green, isSafe: isSafe);
        request.MoveNext();

        request.TriesAgainAfter(status).ShouldBe(again);

        if (again)
        {
            request.MoveNext().ShouldBeTrue();
            request.Side.ShouldBeSameAs(_edge.Region.Blue);
            request.TriesAgainAfter(500).ShouldBeFalse("the answer of the side that serves counts");
        }
    }

    private static List<string> Way(EdgeRequest request, AttemptFailure failure)
    {
        List<string> way = [];
        while (request.MoveNext())
        {
            way.Add(request.Destination!.Name);
            if (!request.TriesAgainAfter(failure))
            {
                break;
            }
        }

        return way;
    }

    private EdgeRequest Request(Colour colour = Colour.Blue, bool isSafe = true, int most = 2) =>
        new(_edge.Region, colour, "192.0.2.1", isSafe, new RetryOptions { Most = most }, _budget, _edge.Time);

    private string First()
    {
        var request = Request();
        request.MoveNext();
        return request.Destination!.Name;
    }

    private void Out(Destination destination) => destination.Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "stopped");
}
