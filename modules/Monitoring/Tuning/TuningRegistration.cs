using IonMentoring.Monitoring.Tuning.Recommending;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Tuning;

internal static class TuningRegistration
{
    public static IServiceCollection AddTuning(this IServiceCollection services) => services
        .AddSingleton<RuleHistory>()
        .AddSingleton<Recommenders>()
        .AddSingleton<AlertTuner>();
}
