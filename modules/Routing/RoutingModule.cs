using IonMentoring.ModuleContracts.Routing;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Routing.Affinity;
using IonMentoring.Routing.Detection;
using IonMentoring.Routing.Keys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Routing;

/// <summary>Resonance keys, their detection in text, and the choice of a persona.</summary>
public static class RoutingModule
{
    /// <summary>Adds the module. Settings: section <c>Routing</c>, see <see cref="RoutingOptions"/>.</summary>
    public static IServiceCollection AddRoutingModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<RoutingOptions>(configuration, RoutingOptions.Section);
        return services
            .AddSingleton<IResonanceKeyReader, ResonanceKeyReader>()
            .AddSingleton<IResonanceDetector, ResonanceDetector>()
            .AddSingleton<IPersonaRouter, AffinityRouter>();
    }
}
