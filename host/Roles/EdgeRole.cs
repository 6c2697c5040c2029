using IonMentoring.Api;
using IonMentoring.Api.Access;
using IonMentoring.Edge;
using IonMentoring.Edge.Settings;
using IonMentoring.Monitoring;
using Microsoft.Extensions.Options;

namespace IonMentoring.Host.Roles;

internal static class EdgeRole
{
    // What follows an answer from an api only passes it on and never blocks, so the thread that read it goes on with it:
    // a sixth more requests on two cores. .NET reads this once, from the environment alone.
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static async Task RunAsync(string[] settings)
    {
        Environment.SetEnvironmentVariable(InlineCompletions, Environment.GetEnvironmentVariable(InlineCompletions) ?? "1");
        await using var edge = Build(settings, api: null);
        await using var operators = BuildOperators(settings, edge, api: null);
        await operators.StartOrStopAsync();
        await edge.StartOrStopAsync();
        StartupTable.Print(api: null, edge, operators);
        await edge.WaitForShutdownAsync();
        await operators.StopAsync();
    }

    /// <summary>The proxy; <paramref name="api"/> is the api of the same process, if there is one.</summary>
    public static WebApplication Build(string[] settings, WebApplication? api)
    {
        var builder = HostBuilding.Create(settings);

        // One entry for each failed attempt, or each connection over the limit, would make an outage worse;
        // the edge says which destination is out, and why.
        builder.Logging.AddFilter("Yarp.ReverseProxy.Forwarder.HttpForwarder", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);
        builder.Services.AddEdgeModule(builder.Configuration, api is null ? null : Reachable(new Uri(api.Urls.First())));

        if (api is null)
        {
            // The api of the same process sends the edge's traces with its own.
            builder.Services.AddTelemetryExport(builder.Configuration, "ion-mentoring-edge");
        }

        var edge = builder.Build();
        edge.ValidateSettings();
        edge.UseEdge();
        edge.Urls.Add(edge.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.Url.ToString());
        return edge;
    }

    /// <summary>What operators call, on an address of its own, with the same key as the api of the same process.</summary>
    public static WebApplication BuildOperators(string[] settings, WebApplication edge, WebApplication? api)
    {
        var builder = HostBuilding.Create(settings);
        builder.Services.AddSingleton<IHostLifetime, EndsWithItsOwner>();
        builder.Services.AddApiModule(builder.Configuration).AddEdgeOperators(edge.Services);
        if (api is not null)
        {
            builder.Services.AddSingleton(api.Services.GetRequiredService<AccessKeys>());
        }

        var operators = builder.Build();
        operators.ValidateSettings();
        operators.UseApiModule();
        operators.MapEdgeOperatorEndpoints();
        operators.Urls.Add(edge.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.OperatorUrl.ToString());
        return operators;
    }

    // An api that listens on every address of the machine has the edge call it on loopback.
    private static Uri Reachable(Uri api) => api.IdnHost is "0.0.0.0" or "::" ? new UriBuilder(api) { Host = "127.0.0.1" }.Uri : api;
}
