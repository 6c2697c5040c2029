// A yardstick for the edge: YARP as its own documentation starts it, one route, one destination. Arguments: listen, destination.
using Yarp.ReverseProxy.Configuration;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddReverseProxy().LoadFromMemory(
    [new RouteConfig { RouteId = "all", ClusterId = "api", Match = new RouteMatch { Path = "{**path}" } }],
    [new ClusterConfig { ClusterId = "api", Destinations = new Dictionary<string, DestinationConfig>(StringComparer.Ordinal) { ["api"] = new() { Address = args[1] } } }]);
var proxy = builder.Build();
proxy.MapReverseProxy();
await proxy.RunAsync(args[0]);
