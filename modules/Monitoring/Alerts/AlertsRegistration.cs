using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Endpoints;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Alerts;

internal static class AlertsRegistration
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<AlertsOptions>(configuration, AlertsOptions.Section);
        return services
            .AddSingleton<AlertRules>()
            .AddSingleton<RuleReader>()
            .AddSingleton<AlertBoard>()
            .AddSingleton<AlertSharing>()
            .AddSingleton<AlertDesk>()
            .AddSingleton<AlertMeter>()
            .AddSingleton<Webhooks>()
            .AddSingleton<IAlertChannel, ChatChannel>()
            .AddSingleton<IAlertChannel, PagerChannel>()
            .AddSingleton<IAlertChannel, MailChannel>()
            .AddSingleton<IAlertChannel, SentryChannel>()
            .AddSingleton<IAlertChannel, LogChannel>()

            // Hosted services end in the opposite order: what the last evaluation found is still sent.
            .AddSingleton<AlertDelivery>()
            .AddHostedService(provider => provider.GetRequiredService<AlertDelivery>())
            .AddHostedService<AlertEvaluation>();
    }
}
