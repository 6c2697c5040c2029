using IonMentoring.Api;
using IonMentoring.Caching;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Monitoring;
using IonMentoring.OperatorConsole;
using IonMentoring.Personas;
using IonMentoring.Routing;
using IonMentoring.Storage;
using IonMentoring.Suggestions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace IonMentoring.Host.Roles;

internal static class ApiRole
{
    public static async Task RunAsync(string[] settings)
    {
        await using var api = Build(settings, _ => { });
        await api.StartOrStopAsync(PersonasLoadedAsync);
        StartupTable.Print(api, edge: null, operators: null);
        await api.WaitForShutdownAsync();
    }

    public static Task PersonasLoadedAsync(WebApplication api) => api.Services.GetRequiredService<PersonasFirst>().LoadedAsync();

    public static WebApplication Build(string[] settings, Action<IServiceCollection> configure)
    {
        var builder = HostBuilding.Create(settings);
        builder.Services.AddSettings<ApiOptions>(builder.Configuration, ApiOptions.Section);
        builder.AddErrorReports();
        builder.Services
            .AddApiModule(builder.Configuration)
            .AddLocalSocket()
            .AddRoutingModule(builder.Configuration)
            .AddPersonasModule(builder.Configuration)
            .AddCachingModule(builder.Configuration)
            .AddStorageModule(builder.Configuration)

            // Ends before the storage, which takes its last minutes.
            .AddMonitoringModule(builder.Configuration)
            .AddSuggestionsModule(builder.Configuration)
            .AddConsoleModule(builder.Configuration)
            .AddSingleton<PersonasFirst>()
            .AddOptions<ListenOptions>().Configure<PersonasFirst>((listen, first) => listen.Use(first.Hold));
        configure(builder.Services);

        var api = builder.Build();
        api.ValidateSettings();
        api.UseMonitoringModule();
        api.UseApiModule();
        api.MapHealthEndpoints();
        api.MapMetricsEndpoints();
        api.MapDashboardEndpoints();
        api.MapAlertEndpoints();
        api.MapTuningEndpoints();
        api.MapPersonaEndpoints();
        api.MapCacheEndpoints();
        api.MapStorageEndpoints();
        api.MapSuggestionEndpoints();
        api.MapApiDocument();
        api.MapConsole();
        api.Urls.Add(api.Services.GetRequiredService<IOptions<ApiOptions>>().Value.Url.ToString());
        api.ListenOnLocalSocket();
        return api;
    }
}
