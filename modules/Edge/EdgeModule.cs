using System.CommandLine;
using IonMentoring.Edge.Commands;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Forwarding;
using IonMentoring.Edge.Operators;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge;

/// <summary>The proxy that clients call, and the operator api that deployments go through.</summary>
public static class EdgeModule
{
    private static readonly TimeSpan RateGrace = TimeSpan.FromSeconds(5);

    /// <summary>Adds the module. Settings: section <c>Edge</c>, see <see cref="EdgeOptions"/>.</summary>
    /// <param name="services">Where the module goes.</param>
    /// <param name="configuration">The program's settings.</param>
    /// <param name="api">The api of the same process, which serves the primary region unless the settings state regions; null in a process of its own.</param>
    public static IServiceCollection AddEdgeModule(this IServiceCollection services, IConfiguration configuration, Uri? api)
    {
        services.AddSettings<EdgeOptions>(configuration, EdgeOptions.Section).PostConfigure(edge => edge.Complete(api));
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, EdgeLimits>();
        services.AddHttpForwarder();
        return services
            .AddSingleton<EdgeTopology>()
            .AddSingleton<IDependencyStatus, EdgeSummary>()
            .AddSingleton<RetryBudget>()
            .AddSingleton<EdgeProblems>()
            .AddSingleton<EdgeForwarding>()
            .AddSingleton<WarmUp>()
            .AddSingleton(provider => new EdgeStateFile(
                StatePath(provider.GetRequiredService<IOptions<EdgeOptions>>().Value.StateFile),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<EdgeStateFile>>()))
            .AddSingleton<EdgeDeployments>()
            .AddHostedService(provider => provider.GetRequiredService<EdgeTopology>())
            .AddHostedService<HealthProbes>()
            .AddHostedService<DeploymentSteps>();
    }

    /// <summary>Sends every request on.</summary>
    public static void UseEdge(this WebApplication app)
    {
        var forwarding = app.Services.GetRequiredService<EdgeForwarding>();
        app.Run(forwarding.ForwardAsync);
    }

    /// <summary>Lets another host, the one that serves operators, see this edge.</summary>
    /// <param name="services">The services of that host.</param>
    /// <param name="edge">The services of the edge.</param>
    public static IServiceCollection AddEdgeOperators(this IServiceCollection services, IServiceProvider edge) => services
        .AddSingleton(edge.GetRequiredService<EdgeTopology>())
        .AddSingleton(edge.GetRequiredService<EdgeDeployments>());

    /// <summary>Maps the operator endpoints.</summary>
    public static IEndpointRouteBuilder MapEdgeOperatorEndpoints(this IEndpointRouteBuilder routes)
    {
        OperatorEndpoints.Map(routes);
        return routes;
    }

    /// <summary>The operator's commands, to be put below the role <c>edge</c>.</summary>
    public static IEnumerable<Command> OperatorCommands() => EdgeCommands.All();

    private static string? StatePath(string? file) => string.IsNullOrEmpty(file) ? null : Path.Combine(AppContext.BaseDirectory, file);

    private sealed class EdgeLimits(IOptions<EdgeOptions> edge) : IConfigureOptions<KestrelServerOptions>
    {
        public void Configure(KestrelServerOptions options)
        {
            var limits = edge.Value.Limits;
            var rate = new MinDataRate(limits.BytesPerSecond, RateGrace);
            options.Limits.MaxConcurrentConnections = limits.Connections;
            options.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
            options.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
            options.Limits.MaxRequestBodySize = limits.BodyBytes;
            options.Limits.RequestHeadersTimeout = limits.HeaderTimeout;
            options.Limits.MinRequestBodyDataRate = rate;
            options.Limits.MinResponseDataRate = rate;
        }
    }
}
