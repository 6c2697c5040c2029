using IonMentoring.ModuleContracts.Settings;
using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Api;
using IonMentoring.OperatorConsole.Languages;
using IonMentoring.OperatorConsole.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IonMentoring.OperatorConsole;

/// <summary>The operator console in the browser: a client of the api, which serves its pages.</summary>
public static class ConsoleModule
{
    private const int LargestMessageFromABrowser = 256 * 1024;
    private const int MostLostBrowsers = 20;

    private static readonly TimeSpan LostBrowserStays = TimeSpan.FromSeconds(30);

    /// <summary>Adds the module. Settings: section <c>Console</c>, see <see cref="ConsoleOptions"/>.</summary>
    public static IServiceCollection AddConsoleModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ConsoleOptions>(configuration, ConsoleOptions.Section);
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = LostBrowserStays;
            circuits.DisconnectedCircuitMaxRetained = MostLostBrowsers;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessageFromABrowser);
        KeepNoKeysOnDisk(services);
        return services
            .AddSingleton<IDataProtectionProvider>(new OperatorKeyProtection(configuration))
            .AddConsoleAccess()
            .AddSingleton<ApiConnections>()
            .AddSingleton<ApiAddresses>()
            .AddScoped<ApiCalls>()
            .AddScoped<ConsoleApi>()
            .AddScoped<Texts>()
            .AddSingleton<Assets>();
    }

    /// <summary>Maps the console, if it is enabled.</summary>
    public static WebApplication MapConsole(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ConsoleOptions>>().Value.Enabled)
        {
            ConsoleEndpoints.Map(app);
        }

        return app;
    }

    /// <summary>Tells the console of the edge in the same process, which counts unless the settings name another one.</summary>
    /// <param name="app">The api that serves the console.</param>
    /// <param name="operators">The operator address of the edge.</param>
    public static void ShowEdgeInConsole(this WebApplication app, Uri operators) =>
        app.Services.GetRequiredService<ApiAddresses>().EdgeOfThisProcess = operators;

    // Blazor asks for data protection, whose usual keys are files, made at the start of every program. Ours is OperatorKeyProtection.
    private static void KeepNoKeysOnDisk(IServiceCollection services)
    {
        foreach (var made in services.Where(service => service.ServiceType == typeof(IDataProtectionProvider)
            || (service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly)).ToList())
        {
            services.Remove(made);
        }
    }
}
