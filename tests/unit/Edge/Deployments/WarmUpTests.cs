using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class WarmUpTests : IDisposable
{
    private readonly TestEdge _edge = new();

    public void Dispose() => _edge.Dispose();

    [Fact]
    public async Task Destination_takenAwayMeanwhile_endsWithTheReason()
    {
        foreach (var destination in _edge.Region.Green.Destinations)
        {
            destination.Retire();
        }

        (await RunAsync(CancellationToken.None)).ShouldNotBeNull().ShouldContain("127.0.0.1:8111 did not warm up: it was taken away");
    }

    [Fact]
    public async Task Edge_stopsMeanwhile_noVerdict()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(stopping.Token));
    }

    [Fact]
    public async Task Region_takenAwayAndBroughtBack_warmsItsNewDestinations()
    {
        using var stopping = new CancellationTokenSource();
        _edge.Deployments.Deploy(TestEdge.Europe, Colour.Green, ["http://127.0.0.1:8211"], "Ada", null);
        var warmUp = new WarmUp(_edge.Time);
        var before = Run();

        _edge.Reload(($"Regions:{TestEdge.Europe}:Blue:0", null));
        _edge.Topology.Find(TestEdge.Europe).ShouldBeNull();
        _edge.Reload(($"Regions:{TestEdge.Europe}:Blue:0", "http://127.0.0.1:8201"));

        var after = Run();

        after.ShouldNotBeSameAs(before);
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Task.WhenAll(before, after));

        Task<string?> Run()
        {
            var deployment = _edge.Deployments.State.Of(TestEdge.Europe).Deployment!;
            return warmUp.Of(_edge.Topology.Find(TestEdge.Europe)!, deployment, new DeploymentOptions(), stopping.Token);
        }
    }

    private Task<string?> RunAsync(CancellationToken stopping)
    {
        _edge.Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", null);
        return new WarmUp(_edge.Time).Of(_edge.Region, _edge.Deployments.State.Of(TestEdge.Us).Deployment!, new DeploymentOptions(), stopping);
    }
}
