namespace IonMentoring.Integration.Tests;

/// <summary>The pages of the console, but for the sign-in.</summary>
public static class ConsolePages
{
    public static IReadOnlyList<string> All { get; } =
    [
        "/console/dashboards/overview", "/console/dashboards/performance", "/console/dashboards/reliability", "/console/dashboards/cache",
        "/console/dashboards/infrastructure", "/console/regions", "/console/plugins", "/console/alerts", "/console/cache-entries", "/console/playground",
    ];

    public static TheoryData<string> Each => [.. All];
}
