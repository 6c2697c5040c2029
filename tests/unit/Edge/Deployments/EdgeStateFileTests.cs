using System.Text.Json;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class EdgeStateFileTests : IDisposable
{
    private const string Green = "http://127.0.0.1:9001";

    private readonly TestEdge _edge = new();

    private string Folder => Path.GetDirectoryName(_edge.StateFile)!;

    public void Dispose() => _edge.Dispose();

    [Fact]
    public void Restart_inTheMiddleOfAShift_goesOnWhereItWas()
    {
        _edge.DeployGreen(Green);
        _edge.Deployments.Shift(TestEdge.Us, Colour.Green, 30, "Ada", null);

        using var again = new TestEdge(_edge.StateFile);

        Json(again.Deployments.State).ShouldBe(Json(_edge.Deployments.State));
        again.Deployments.Notice.ShouldBeNull();
        again.Region.Traffic.ShouldBe(new Traffic(Colour.Blue, 30));
        again.Region.Green.Recent.IsWatched.ShouldBeTrue();
        again.Region.Green.Destinations.ShouldHaveSingleItem().Prefix.ShouldBe(Green);
        again.Deployments.Promote(TestEdge.Us, "Grace", again.Deployments.State.Revision);
    }

    [Fact]
    public void Restart_afterAPromotion_greenServes()
    {
        _edge.PromoteGreen(Green);

        using var again = new TestEdge(_edge.StateFile);

        again.Region.Traffic.ShouldBe(new Traffic(Colour.Green, 0));
        again.Region.Green.Destinations.ShouldHaveSingleItem().Prefix.ShouldBe(Green);
    }

    [Fact]
    public void Restart_afterARollback_evidenceIsKept()
    {
        _edge.DeployGreen();
        var evidence = new Evidence(200, 20, 1, 50);
        _edge.Deployments.Advance(_edge.Region, _edge.Deployments.State.Of(TestEdge.Us).Deployment!, DeploymentPhase.Shifting, "error rate", evidence);

        using var again = new TestEdge(_edge.StateFile);

        again.Deployments.State.Of(TestEdge.Us).Deployment!.Evidence.ShouldBe(evidence);
        again.Region.Traffic.ShouldBe(new Traffic(Colour.Blue, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name":"something else"}""")]
    [InlineData("""{"form":2,"revision":0,"regions":{},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":null,"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"us-central1":{"active":"red","deployment":null,"blue":null,"green":null}},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"us-central1":{"active":7,"deployment":null,"blue":null,"green":null}},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"us-central1":{"active":"blue","deployment":null,"blue":["nonsense"],"green":null}},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"us-central1":{"active":"blue","deployment":null,"blue":["http://example.com"],"green":null}},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"us-central1":null},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{"mars":{"active":"blue","deployment":null,"blue":null,"green":null},"Mars":{"active":"green","deployment":null,"blue":null,"green":null}},"history":[]}""")]
    [InlineData("""{"form":1,"revision":0,"regions":{},"history":[null]}""")]
    public void Damaged_keptAsideAndSaid_theEdgeStartsOnItsSettings(string text) => Damaged(System.Text.Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Damaged_cutOffAnywhere_keptAsideAndSaid()
    {
        _edge.DeployGreen(Green);
        var whole = File.ReadAllBytes(_edge.StateFile);
        foreach (var length in (int[])[1, whole.Length / 4, whole.Length / 2, whole.Length - 1])
        {
            Damaged(whole[..length]);
        }
    }

    [Fact]
    public void Damaged_binary_keptAsideAndSaid() => Damaged([.. Enumerable.Range(0, 4096).Select(number => (byte)(number * 31))]);

    [Fact]
    public void Damaged_cannotBePutAside_theEdgeStartsAllTheSame()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(_edge.StateFile, "{ half of a");
        var aside = $"{_edge.StateFile}.damaged-{_edge.Time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        Directory.CreateDirectory(Path.Combine(aside, "in the way"));

        using var again = new TestEdge(_edge.StateFile);

        again.Deployments.Notice.ShouldNotBeNull().ShouldContain("could not be read");
        again.Region.Traffic.ShouldBe(new Traffic(Colour.Blue, 0));
    }

    [Fact]
    public void Write_afterADamagedFile_theNoticeGoes()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(_edge.StateFile, "{ half of a");
        using var again = new TestEdge(_edge.StateFile);

        again.DeployGreen();

        again.Deployments.Notice.ShouldBeNull();
        using var third = new TestEdge(_edge.StateFile);
        third.Deployments.State.Revision.ShouldBe(again.Deployments.State.Revision);
    }

    [Fact]
    public void Write_othersReadMeanwhile_theyAlwaysSeeAWholeState()
    {
        var file = new EdgeStateFile(_edge.StateFile, _edge.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<EdgeStateFile>.Instance);
        var state = EdgeState.Empty.With(TestEdge.Us, RegionState.Initial, null);
        file.Write(state).ShouldBeNull();
        var written = false;
        AtOnce.Run(2, number =>
        {
            for (var i = 0; number == 0 && i < 50; i++)
            {
                state = state.With(TestEdge.Us, RegionState.Initial, new HistoryEntry(default, TestEdge.Us, "Ada", new string('x', 1000)));
                file.Write(state).ShouldBeNull();
            }

            Volatile.Write(ref written, written || number == 0);
            while (!Volatile.Read(ref written))
            {
                JsonSerializer.Deserialize(File.ReadAllText(_edge.StateFile), EdgeStateJson.Default.EdgeState)!.History.Count.ShouldBeInRange(0, 50);
            }
        });
    }

    [Fact]
    public void Write_leftoversOfACrash_noMatter()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText($"{_edge.StateFile}.next", "{ half of a much longer file that was being written when the power went");

        _edge.DeployGreen();

        Directory.GetFiles(Folder).ShouldHaveSingleItem().ShouldBe(_edge.StateFile);
        using var again = new TestEdge(_edge.StateFile);
        again.Deployments.State.Revision.ShouldBe(_edge.Deployments.State.Revision);
    }

    [Fact]
    public void Write_impossible_operatorIsToldAndNothingChanges()
    {
        Directory.CreateDirectory($"{_edge.StateFile}.next");

        var refused = Should.Throw<ApiException>(() => _edge.Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", null));

        refused.Message.ShouldStartWith("Nothing was changed");
        _edge.Deployments.State.ShouldBe(EdgeState.Empty);
        _edge.Deployments.Notice.ShouldNotBeNull().ShouldContain("could not be written");
    }

    [Fact]
    public void Write_impossible_aBadBuildIsRolledBackAllTheSame()
    {
        _edge.DeployGreen();
        _edge.Deployments.Shift(TestEdge.Us, Colour.Green, 50, "Ada", null);
        Directory.CreateDirectory($"{_edge.StateFile}.next");

        var rolledBack = _edge.Deployments.Advance(_edge.Region, _edge.Deployments.State.Of(TestEdge.Us).Deployment!, DeploymentPhase.Shifting, "error rate");

        rolledBack.ShouldBeTrue();
        _edge.Region.Traffic.ShouldBe(new Traffic(Colour.Blue, 0));
        _edge.Deployments.Notice.ShouldNotBeNull().ShouldContain("could not be written");
    }

    private void Damaged(byte[] content)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(_edge.StateFile, content);

        using var again = new TestEdge(_edge.StateFile);

        again.Deployments.State.ShouldBeSameAs(EdgeState.Empty);
        again.Region.Traffic.ShouldBe(new Traffic(Colour.Blue, 0));
        File.Exists(_edge.StateFile).ShouldBeFalse();
        var aside = Directory.GetFiles(Folder).ShouldHaveSingleItem();
        File.ReadAllBytes(aside).ShouldBe(content);
        again.Deployments.Notice.ShouldNotBeNull().ShouldContain(Path.GetFileName(aside));
        File.Delete(aside);
    }

    private static string Json(EdgeState state) => JsonSerializer.Serialize(state, EdgeStateJson.Default.EdgeState);
}
