using IonMentoring.Edge;
using Microsoft.Extensions.Options;

namespace IonMentoring.Host.Roles;

internal static class EdgeRole
{
    public static async Task RunAsync(string[] settings)
    {
        await using var edge = Build(settings, destination: null);
        await edge.StartAsync();
        StartupTable.Print(api: null, edge);
        await edge.WaitForShutdownAsync();
    }

    public static WebApplication Build(string[] settings, Uri? destination)
    {
        var builder = HostBuilding.Create(settings);
        builder.Services.AddEdgeModule(builder.Configuration, destination);

        var edge = builder.Build();
        edge.ValidateSettings();
        edge.MapEdge();
        edge.Urls.Add(edge.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.Url.ToString());
        return edge;
    }
}
