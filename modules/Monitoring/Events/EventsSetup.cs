using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<EventsOptions>(configuration, EventsOptions.Section);
        return services
            .AddSingleton<EventMeter>()
            .AddSingleton<EventRules>()
            .AddSingleton<EventQueue>()
            .AddSingleton<EventLog>()
            .AddSingleton<IEventLog>(provider => provider.GetRequiredService<EventLog>())
            .AddSingleton<RequestEvents>()
            .AddSingleton<PersonHash>()
            .AddSingleton<EventContent>()
            .AddHostedService<EventWriter>()
            .AddHostedService<CacheWatch>()
            .AddHostedService<SlowSpans>();
    }
}
