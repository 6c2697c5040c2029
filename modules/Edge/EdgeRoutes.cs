using Yarp.ReverseProxy.Configuration;

namespace IonMentoring.Edge;

/// <summary>Everything goes to the one destination.</summary>
internal static class EdgeRoutes
{
    private const string Api = "api";

    public static IProxyConfigProvider For(Uri destination) => new InMemoryConfigProvider(
        [new RouteConfig { RouteId = Api, ClusterId = Api, Match = new RouteMatch { Path = "{**path}" } }],
        [
            new ClusterConfig
            {
                ClusterId = Api,
                Destinations = new Dictionary<string, DestinationConfig>(StringComparer.Ordinal)
                {
                    [Api] = new() { Address = destination.ToString() },
                },
            },
        ]);
}
