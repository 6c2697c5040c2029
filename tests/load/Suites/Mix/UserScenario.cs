using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites.Mix;

/// <summary>The mix as a scenario.</summary>
internal static class UserScenario
{
    /// <summary>Connections to the edge: enough that a request never waits for one while answers take less than 50 ms.</summary>
    private const int Connections = 512;

    /// <summary>For suites that ask more than can be answered for a while: what waits is not to be taken for what fails.</summary>
    public const int ManyUnderWay = 100_000;

    /// <param name="name">Its name in reports.</param>
    /// <param name="product">What is asked.</param>
    /// <param name="client">What sends; the caller owns it.</param>
    /// <param name="load">The load.</param>
    public static Scenario Create(string name, ProductUnderLoad product, HttpMessageInvoker client, params IReadOnlyList<LoadSimulation> load)
    {
        var feed = UserMix.Feed(product.Url);
        return Scenario.Create(name, context =>
        {
            var request = feed.GetNextItem(context);
            return Step.Run(request.Step, context, () => Http.SendAsync(client, request.Request.Message(), context.CancellationToken));
        }).WithLoadSimulations(load);
    }

    public static HttpMessageInvoker Client() => Http.CreateClient(Connections);
}
