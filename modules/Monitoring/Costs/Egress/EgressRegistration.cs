using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Costs.Egress;

internal static class EgressRegistration
{
    public static IServiceCollection AddEgressMeter(this IServiceCollection services)
    {
        services.AddSingleton<EgressMeter>();
        services.AddOptions<ListenOptions>().Configure<EgressMeter>((listen, meter) => listen.Use(meter.Measure));
        return services;
    }
}
