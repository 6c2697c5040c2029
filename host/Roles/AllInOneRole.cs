using IonMentoring.OperatorConsole;

namespace IonMentoring.Host.Roles;

internal static class AllInOneRole
{
    public static async Task RunAsync(string[] settings)
    {
        await using var api = ApiRole.Build(settings, services => services.AddSingleton<IHostLifetime, EndsWithItsOwner>());
        await api.StartOrStopAsync();
        try
        {
            await RunEdgeAsync(settings, api);
        }
        finally
        {
            // Also when the edge cannot start: what the api has under way is finished and written.
            await api.StopAsync();
        }
    }

    private static async Task RunEdgeAsync(string[] settings, WebApplication api)
    {
        await using var edge = EdgeRole.Build(settings, api);
        await using var operators = EdgeRole.BuildOperators(settings, edge, api);
        await ApiRole.PersonasLoadedAsync(api);
        await operators.StartOrStopAsync();
        await edge.StartOrStopAsync();
        api.ShowEdgeInConsole(new Uri(operators.Urls.First()));
        StartupTable.Print(api, edge, operators);

        // Ctrl-C reaches the edge, which lets the requests under way finish; only then the api behind it ends.
        await edge.WaitForShutdownAsync();
        await operators.StopAsync();
    }
}
