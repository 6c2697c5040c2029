using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Monitoring.Costs.Egress;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Costs;

internal static class CostsRegistration
{
    public static IServiceCollection AddCosts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CostsOptions>(configuration, CostsOptions.Section);
        return services
            .AddEgressMeter()
            .AddSingleton<UsageReader>()
            .AddSingleton<CostCalculation>();
    }
}
