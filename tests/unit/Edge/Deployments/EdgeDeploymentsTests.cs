using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class EdgeDeploymentsTests : IDisposable
{
    private readonly TestEdge _edge = new();

    private EdgeDeployments Deployments => _edge.Deployments;

    private Deployment? Current => Deployments.State.Of(TestEdge.Us).Deployment;

    public void Dispose() => _edge.Dispose();

    [Fact]
    public void WholeRelease_eachStep_trafficFollows()
    {
        Traffic().ShouldBe(new Traffic(Colour.Blue, 0));

        Deploy();
        Current!.Phase.ShouldBe(DeploymentPhase.Staged);
        _edge.AdvanceTo(DeploymentPhase.Shifting);
        Traffic().ShouldBe(new Traffic(Colour.Blue, 0), "nobody is shifted unasked");
        Shift(5);
        Traffic().ShouldBe(new Traffic(Colour.Blue, 5));
        Shift(100);
        Shift(50);
        Traffic().ShouldBe(new Traffic(Colour.Blue, 50));
        Promote();
        Traffic().ShouldBe(new Traffic(Colour.Green, 0));
        Current!.Phase.ShouldBe(DeploymentPhase.Draining);
        _edge.AdvanceTo(DeploymentPhase.Done);

        Traffic().ShouldBe(new Traffic(Colour.Green, 0));
        Deployments.State.Of(TestEdge.Us).Active.ShouldBe(Colour.Green);
        _edge.Topology.Find(TestEdge.Europe)!.Traffic.ShouldBe(new Traffic(Colour.Blue, 0), "other regions stay as they are");
    }

    [Fact]
    public void Promote_beforeAnyShift_allAtOnce()
    {
        _edge.DeployGreen();

        Promote();

        Traffic().ShouldBe(new Traffic(Colour.Green, 0));
    }

    [Fact]
    public void Deploy_backToBlue_afterAPromotion()
    {
        _edge.PromoteGreen();

        Deployments.Deploy(TestEdge.Us, Colour.Blue, null, "Ada", null);
        _edge.AdvanceTo(DeploymentPhase.Shifting);
        Deployments.Shift(TestEdge.Us, Colour.Blue, 5, "Ada", null);

        Traffic().ShouldBe(new Traffic(Colour.Green, 5));
    }

    [Fact]
    public void NothingStaged_everyStepRefused()
    {
        Refused(Promote).ShouldContain("Nothing is staged in us-central1");
        Refused(RollBack).ShouldContain("Nothing is staged");
        Refused(() => Shift(5)).ShouldContain("Nothing is staged");
    }

    [Fact]
    public void NotWarmYet_shiftAndPromoteRefused()
    {
        Deploy();
        Refused(Promote).ShouldContain("is staged, not shifting");
        _edge.AdvanceTo(DeploymentPhase.Warming);

        Refused(() => Shift(5)).ShouldContain("is warming, not shifting");
    }

    [Fact]
    public void Promoted_shiftRefused()
    {
        _edge.DeployGreen();
        Promote();

        Refused(() => Shift(5)).ShouldContain("is draining, not shifting");
        Refused(Promote).ShouldContain("is draining, not shifting");
    }

    [Fact]
    public void Deploy_toTheSideThatServes_refused()
    {
        Refused(() => Deployments.Deploy(TestEdge.Us, Colour.Blue, null, "Ada", null)).ShouldContain("blue serves us-central1 now");
        _edge.PromoteGreen();
        Refused(Deploy).ShouldContain("green serves us-central1 now");
    }

    [Fact]
    public void Deploy_whileOneIsUnderWay_refusedWithItsOperator()
    {
        Deploy();

        Refused(() => Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Grace", null)).ShouldContain("Ada started one to green");
    }

    [Fact]
    public void Deploy_noDestinations_refused() =>
        Refused(() => Deployments.Deploy(TestEdge.Europe, Colour.Green, [], "Ada", null)).ShouldContain("has no green destinations");

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://10.0.0.1:8081")]
    [InlineData("127.0.0.1:8081")]
    [InlineData("")]
    public void Deploy_toAnAddressNotAllowed_refusedAndNothingChanges(string address)
    {
        var refused = Should.Throw<ApiException>(() => Deployments.Deploy(TestEdge.Us, Colour.Green, ["http://127.0.0.1:8111", address], "Ada", null));

        (refused.Code, refused.Field).ShouldBe((ApiErrorCode.InvalidInput, "destinations"));
        refused.Message.ShouldContain($"“{address}”");
        Deployments.State.ShouldBe(EdgeState.Empty);
    }

    [Fact]
    public void Deploy_toStatedDestinations_theyServeGreen()
    {
        Deployments.Deploy(TestEdge.Us, Colour.Green, ["http://127.0.0.1:9001", "HTTP://127.0.0.1:9001", "http://127.0.0.1:9002"], "Ada", null);

        _edge.Region.Green.Destinations.Select(destination => destination.Name).ShouldBe(["127.0.0.1:9001", "127.0.0.1:9002"]);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(100.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Shift_outsideZeroToHundred_refused(double percent)
    {
        _edge.DeployGreen();

        var refused = Should.Throw<ApiException>(() => Shift(percent));

        (refused.Code, refused.Field).ShouldBe((ApiErrorCode.InvalidInput, "percent"));
        refused.Message.ShouldContain("from 0 to 100");
        Current!.Percent.ShouldBe(0);
    }

    [Fact]
    public void Shift_toTheOtherSide_refused()
    {
        _edge.DeployGreen();

        Refused(() => Deployments.Shift(TestEdge.Us, Colour.Blue, 5, "Ada", null)).ShouldContain("goes to green, not to blue");
    }

    [Fact]
    public void Region_unknown_refusedWithTheKnownOnes()
    {
        var refused = Should.Throw<ApiException>(() => Deployments.Promote("mars", "Ada", null));

        refused.Code.ShouldBe(ApiErrorCode.NotFound);
        refused.Message.ShouldContain("“mars”");
        refused.Message.ShouldContain("asia-southeast1");
    }

    [Theory]
    [InlineData("staged")]
    [InlineData("warming")]
    [InlineData("shifting")]
    [InlineData("draining")]
    [InlineData("done")]
    public void RollBack_fromEveryPhase_blueServesAgain(string phase)
    {
        Deploy();
        if (phase is "draining" or "done")
        {
            _edge.AdvanceTo(DeploymentPhase.Shifting);
            Promote();
        }

        _edge.AdvanceTo(Enum.Parse<DeploymentPhase>(phase, ignoreCase: true));

        Deployments.RollBack(TestEdge.Us, "Grace", "only a drill", null);

        Traffic().ShouldBe(new Traffic(Colour.Blue, 0));
        (Current!.Phase, Current.Reason, Current.Percent).ShouldBe((DeploymentPhase.RolledBack, "only a drill", 0));
        Refused(RollBack).ShouldContain("Nothing is staged");
        Deploy();
    }

    [Fact]
    public void RollBack_doneAndTheOldSideStopped_refused()
    {
        _edge.PromoteGreen();
        foreach (var destination in _edge.Region.Blue.Destinations)
        {
            destination.Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "stopped");
        }

        Refused(RollBack).ShouldContain("cannot go back to blue");
        Traffic().Active.ShouldBe(Colour.Green);
    }

    [Fact]
    public void Revision_notTheNewest_refusedWithWhoWasFaster()
    {
        var revision = Deployments.State.Revision;
        Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", revision);

        var told = Refused(() => Deployments.RollBack(TestEdge.Us, "Grace", null, revision));

        told.ShouldContain("changed since revision 0");
        told.ShouldContain("Ada staged green");
    }

    [Fact]
    public void TwoOperators_atOnce_oneWinsAndTheOtherIsTold()
    {
        for (var round = 0; round < 20; round++)
        {
            var revision = Deployments.State.Revision;
            var (won, told) = (0, 0);
            AtOnce.Run(2, operatorNumber =>
            {
                try
                {
                    Deployments.Deploy(TestEdge.Us, Colour.Green, null, $"operator {operatorNumber}", operatorNumber == 0 ? revision : null);
                    Interlocked.Increment(ref won);
                }
                catch (ApiException refused) when (refused.Code == ApiErrorCode.Conflict && refused.Message.Contains($"operator {1 - operatorNumber}", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref told);
                }
            });

            (won, told).ShouldBe((1, 1));
            RollBack();
        }
    }

    [Fact]
    public void OperatorAndWatch_atOnce_neverBoth()
    {
        for (var round = 0; round < 20; round++)
        {
            _edge.DeployGreen();
            var seen = Current!;
            var won = 0;
            AtOnce.Run(2, number =>
            {
                if (number == 0)
                {
                    Interlocked.Add(ref won, Deployments.Advance(_edge.Region, seen, seen.Phase, "error rate") ? 1 : 0);
                    return;
                }

                try
                {
                    Promote();
                    Interlocked.Increment(ref won);
                }
                catch (ApiException refused) when (refused.Code == ApiErrorCode.Conflict)
                {
                }
            });

            won.ShouldBe(1);
            Traffic().Active.ShouldBe(Current!.Phase == DeploymentPhase.RolledBack ? Colour.Blue : Colour.Green);
            _ = Current.IsUnderWay ? Deployments.RollBack(TestEdge.Us, "Ada", null, null) : null;
        }
    }

    [Fact]
    public void Advance_deploymentHasChangedSince_nothingHappens()
    {
        Deploy();
        var seen = Current!;
        RollBack();

        Deployments.Advance(_edge.Region, seen, DeploymentPhase.Warming).ShouldBeFalse();

        Current!.Phase.ShouldBe(DeploymentPhase.RolledBack);
    }

    [Fact]
    public void Advance_failure_rolledBackWithItsEvidence()
    {
        _edge.DeployGreen();
        Shift(50);
        var evidence = new Evidence(200, 20, 0, 50);

        Deployments.Advance(_edge.Region, Current!, DeploymentPhase.Shifting, "error rate 10 %", evidence).ShouldBeTrue();

        Traffic().ShouldBe(new Traffic(Colour.Blue, 0));
        (Current!.Reason, Current.Evidence).ShouldBe(("error rate 10 %", evidence));
        Deployments.State.History[^1].What.ShouldBe("rolled back to blue: error rate 10 %");
    }

    [Fact]
    public void Watch_fromTheShiftToTheEndAlone_andEmptyEachTime()
    {
        var green = _edge.Region.Green.Recent;
        Deploy();
        green.IsWatched.ShouldBeFalse();
        _edge.AdvanceTo(DeploymentPhase.Shifting);
        green.IsWatched.ShouldBeTrue();
        _edge.Region.Blue.Recent.IsWatched.ShouldBeFalse();
        green.Count(TimeSpan.Zero, 500, isAnswered: true);
        Shift(5);
        green.Over(TimeSpan.FromSeconds(30)).Requests.ShouldBe(1);

        RollBack();

        green.IsWatched.ShouldBeFalse();
        green.Over(TimeSpan.FromSeconds(30)).Requests.ShouldBe(0);
    }

    [Fact]
    public void History_whoDidWhatWhenAndWhere()
    {
        _edge.DeployGreen();
        _edge.Time.Advance(TimeSpan.FromMinutes(1));
        Deployments.Shift(TestEdge.Us, Colour.Green, 2.5, "Grace", null);

        Deployments.State.History.Select(entry => $"{entry.Region}: {entry.By} {entry.What}").ShouldBe(
        [
            "us-central1: Ada staged green",
            "us-central1: edge green is warming",
            "us-central1: edge green is shifting",
            "us-central1: Grace shifted 2.5 % to green",
        ]);
        Deployments.State.History[^1].At.ShouldBe(_edge.Time.GetUtcNow().UtcDateTime);
        Deployments.State.Revision.ShouldBe(4);
    }

    [Fact]
    public void History_long_keepsTheNewest()
    {
        var state = EdgeState.Empty;
        for (var i = 0; i < EdgeState.LongestHistory + 10; i++)
        {
            state = state.With(TestEdge.Us, RegionState.Initial, new HistoryEntry(default, TestEdge.Us, "Ada", $"step {i}"));
        }

        state.History.Count.ShouldBe(EdgeState.LongestHistory);
        (state.History[0].What, state.History[^1].What).ShouldBe(("step 10", $"step {EdgeState.LongestHistory + 9}"));
        state.Revision.ShouldBe(EdgeState.LongestHistory + 10);
    }

    private void Deploy() => Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", null);

    private void Shift(double percent) => Deployments.Shift(TestEdge.Us, Colour.Green, percent, "Ada", null);

    private void Promote() => Deployments.Promote(TestEdge.Us, "Ada", null);

    private void RollBack() => Deployments.RollBack(TestEdge.Us, "Ada", null, null);

    private Traffic Traffic() => _edge.Region.Traffic;

    private string Refused(Action step)
    {
        var before = Deployments.State;
        var refused = Should.Throw<ApiException>(step);
        refused.Code.ShouldBe(ApiErrorCode.Conflict);
        Deployments.State.ShouldBeSameAs(before);
        return refused.Message;
    }
}
