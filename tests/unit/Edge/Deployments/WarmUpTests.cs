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

    private Task<string?> RunAsync(CancellationToken stopping)
    {
        _edge.Deployments.Deploy(TestEdge.Us, Colour.Green, null, "Ada", null);
        return new WarmUp(_edge.Time).Of(_edge.Region, _edge.Deployments.State.Of(TestEdge.Us).Deployment!, new DeploymentOptions(), stopping);
    }
}
