using IonMentoring.ModuleContracts.Personas;

namespace IonMentoring.Host.Roles;

internal static class AllInOneRole
{
    public static async Task RunAsync(string[] settings)
    {
        await using var api = ApiRole.Build(settings, services => services.AddSingleton<IHostLifetime, EndsWithItsOwner>());
        await api.StartAsync();
        await api.Services.GetRequiredService<IPersonaCatalog>().Loaded;
        await using var edge = EdgeRole.Build(settings, new Uri(api.Urls.First()));
        await edge.StartAsync();
        StartupTable.Print(api, edge);

        // Ctrl-C reaches the edge, which lets the requests under way finish; only then the api behind it ends.
        await edge.WaitForShutdownAsync();
        await api.StopAsync();
    }

    /// <summary>Leaves signals to the other host of the process.</summary>
    private sealed class EndsWithItsOwner : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
