using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Tests.Regions;

public sealed class EdgeTopologyTests : IDisposable
{
    private readonly TestEdge _edge = new();

    public void Dispose() => _edge.Dispose();

    [Fact]
    public void Fallback_notStated_thePrimaryFirst()
    {
        _edge.Topology.Find(TestEdge.Europe)!.Fallback.Select(region => region.Name).ShouldBe([TestEdge.Us, TestEdge.Asia]);
        _edge.Region.Fallback.Count.ShouldBe(2);
    }

    [Fact]
    public void Reload_destinationStays_keepsHealthAndConnections()
    {
        var before = _edge.Region.Blue.Destinations;

        _edge.Reload(($"Regions:{TestEdge.Us}:Blue:1", "http://127.0.0.1:8103"));

        _edge.Region.Blue.Destinations.Select(destination => destination.Name).ShouldBe(["127.0.0.1:8101", "127.0.0.1:8103"]);
        _edge.Region.Blue.Destinations[0].ShouldBeSameAs(before[0]);
        before[0].ShouldBeOpen();
        before[1].ShouldBeClosed();
    }

    [Fact]
    public void Reload_regionTakenAway_aLateCommandRevivesNothing()
    {
        var gone = _edge.Topology.Find(TestEdge.Europe)!;
        _edge.Reload(($"Regions:{TestEdge.Europe}:Blue:0", null));

        gone.Green.Stage(["http://127.0.0.1:8211"], _edge.Topology.Options.Retries);

        gone.Destinations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Retries:Most", "99")]
    [InlineData("PrimaryRegion", "venus")]
    [InlineData("Regions:us-central1:Blue:0", "http://example.com")]
    [InlineData("Frobnicate", "1")]
    [InlineData("CountryDatabase", "/nowhere.mmdb")]
    public void Reload_wrong_everythingStays(string name, string value)
    {
        var (options, rules, regions) = (_edge.Topology.Options, _edge.Topology.Rules, _edge.Topology.Regions);

        _edge.Reload((name, value), ($"Regions:{TestEdge.Us}:Blue:1", "http://127.0.0.1:8103"));

        _edge.Topology.Options.ShouldBeSameAs(options);
        _edge.Topology.Rules.ShouldBeSameAs(rules);
        _edge.Topology.Regions.ShouldBeSameAs(regions);
        _edge.Region.Blue.Destinations[1].Name.ShouldBe("127.0.0.1:8102");
    }

    [Fact]
    public void Reload_countryDatabaseDamaged_everythingStays()
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(_edge.StateFile))!, "damaged.mmdb");
        File.WriteAllText(file, "not a database");
        var rules = _edge.Topology.Rules;

        Should.NotThrow(() => _edge.Reload(("CountryDatabase", file)));

        _edge.Topology.Rules.ShouldBeSameAs(rules);
    }

    [Fact]
    public void Reload_whileADeploymentIsUnderWay_itsDestinationsGoBeforeThoseOfTheSettings()
    {
        _edge.DeployGreen("http://127.0.0.1:9001");

        _edge.Reload(($"Regions:{TestEdge.Us}:Green:0", "http://127.0.0.1:8113"));

        _edge.Region.Green.Destinations.ShouldHaveSingleItem().Name.ShouldBe("127.0.0.1:9001");
    }

    [Fact]
    public void Deploy_withoutDestinations_thoseOfTheSettingsAgain()
    {
        _edge.DeployGreen("http://127.0.0.1:9001");
        _edge.Deployments.RollBack(TestEdge.Us, "Ada", null, null);

        _edge.Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", null);

        _edge.Region.Green.Destinations.Select(destination => destination.Name).ShouldBe(["127.0.0.1:8111", "127.0.0.1:8112"]);
    }

    [Fact]
    public void Reload_regionGone_itsDestinationsAreClosedStagedOnesToo()
    {
        _edge.Deployments.Deploy(TestEdge.Asia, Colour.Green, ["http://127.0.0.1:9003"], "Ada", null);
        var gone = _edge.Topology.Find(TestEdge.Asia)!.Destinations.ToList();
        gone.Count.ShouldBe(2);

        _edge.Reload(($"Regions:{TestEdge.Asia}:Blue:0", null));

        _edge.Topology.Find(TestEdge.Asia).ShouldBeNull();
        gone.ForEach(destination => destination.ShouldBeClosed());
    }

    [Fact]
    public void Reload_regionGoneAndBack_goesOnWhereItWas()
    {
        _edge.Deployments.Deploy(TestEdge.Asia, Colour.Green, ["http://127.0.0.1:9003"], "Ada", null);
        var asia = _edge.Topology.Find(TestEdge.Asia)!;
        foreach (var phase in (DeploymentPhase[])[DeploymentPhase.Warming, DeploymentPhase.Shifting, DeploymentPhase.Draining, DeploymentPhase.Done])
        {
            _edge.Deployments.Advance(asia, _edge.Deployments.State.Of(TestEdge.Asia).Deployment!, phase);
        }

        _edge.Reload(($"Regions:{TestEdge.Asia}:Blue:0", null));
        _edge.Reload(($"Regions:{TestEdge.Asia}:Blue:0", "http://127.0.0.1:8301"));

        var back = _edge.Topology.Find(TestEdge.Asia).ShouldNotBeNull();
        back.Traffic.ShouldBe(new Traffic(Colour.Green, 0));
        back.Green.Destinations.ShouldHaveSingleItem().Name.ShouldBe("127.0.0.1:9003");
    }

    [Fact]
    public void ReloadAndStage_atOnce_bothCount()
    {
        var retries = _edge.Topology.Options.Retries;
        for (var round = 0; round < 500; round++)
        {
            var side = new Side(TestEdge.Us, Colour.Green, _edge.Time);
            AtOnce.Run(2, number =>
            {
                if (number == 0)
                {
                    side.Configure(["http://127.0.0.1:8111"], retries);
                }
                else
                {
                    side.Stage(["http://127.0.0.1:9001"], retries);
                }
            });

            side.Destinations.ShouldHaveSingleItem().Name.ShouldBe("127.0.0.1:9001");
        }
    }
}
