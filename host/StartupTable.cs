using IonMentoring.Api.Access;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.OperatorConsole;
using Microsoft.Extensions.Options;

namespace IonMentoring.Host;

/// <summary>Says at start what runs where, and which parts are embedded and which real.</summary>
internal static class StartupTable
{
    public static void Print(WebApplication? api, WebApplication? edge, WebApplication? operators)
    {
        Console.WriteLine();
        Console.WriteLine("ION Mentoring");
        if (edge is not null)
        {
            Row("edge", "real", $"{edge.Urls.First()}  ({edge.Services.GetRequiredService<IDependencyStatus>().Description})");
        }

        if (operators is not null)
        {
            Row("operators", "real", operators.Urls.First());
        }

        if (api is not null)
        {
            PrintApi(api, clientUrl: (edge ?? api).Urls.First());
        }

        if ((api ?? operators)?.Services.GetRequiredService<AccessKeys>().RandomOperatorKey is { } key)
        {
            Console.WriteLine($"  Operator key, for this run: {key}  (set ION_OPERATOR_KEY to choose it)");
        }

        Console.WriteLine("  Ctrl-C ends it; requests under way finish.");
        Console.WriteLine();
    }

    private static void PrintApi(WebApplication api, string clientUrl)
    {
        Row("api", "real", api.Urls.First());
        foreach (var dependency in api.Services.GetServices<IDependencyStatus>())
        {
            Row(dependency.Name, dependency.Embedded ? "embedded" : "real", dependency.Description);
        }

        Console.WriteLine($"  Document  {clientUrl}/openapi/v2.json, as a page: {clientUrl}/docs");
        if (api.Services.GetRequiredService<IOptions<ConsoleOptions>>().Value.Enabled)
        {
            Console.WriteLine($"  Console   {clientUrl}/console, for operators");
        }
    }

    private static void Row(string part, string kind, string what) => Console.WriteLine($"  {part,-9} {kind,-9} {what}");
}
