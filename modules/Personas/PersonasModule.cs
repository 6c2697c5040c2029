using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Endpoints;
using IonMentoring.Personas.Fence;
using IonMentoring.Personas.Loading;
using IonMentoring.Personas.Watching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Personas;

/// <summary>Loads, checks, swaps and unloads persona plugins.</summary>
public static class PersonasModule
{
    /// <summary>Adds the module. Settings: section <c>Personas</c>, see <see cref="PersonasOptions"/>.</summary>
    public static IServiceCollection AddPersonasModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PersonasOptions>(configuration, PersonasOptions.Section);
        return services
            .AddSingleton<PersonaCatalog>()
            .AddSingleton<IPersonaCatalog>(provider => provider.GetRequiredService<PersonaCatalog>())
            .AddSingleton<CallWatchdog>()
            .AddSingleton<ShadowFolders>()
            .AddSingleton<PluginLoading>()
            .AddSingleton<PluginUnloading>()
            .AddSingleton<PluginFolders>()
            .AddSingleton<PersonaViews>()
            .AddSingleton<IDependencyStatus, PersonasStatus>()
            .AddHostedService<PluginWatcher>();
    }

    /// <summary>Maps the persona endpoints and the operator's plugin endpoints.</summary>
    public static IEndpointRouteBuilder MapPersonaEndpoints(this IEndpointRouteBuilder routes)
    {
        PersonaEndpoints.Map(routes);
        PluginEndpoints.Map(routes);
        return routes;
    }
}
