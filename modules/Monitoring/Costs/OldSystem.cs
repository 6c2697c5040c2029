namespace IonMentoring.Monitoring.Costs;

/// <summary>The month of the old system, before and after it was made cheaper, in dollars; and what its summary made of that.</summary>
internal static class OldSystem
{
    public const double ClaimedTotal = 1_990;
    public const double ClaimedPercent = -19;

    public static Estimate Before { get; } = Of(compute: 1_200, database: 800, cache: 300);

    public static Estimate After { get; } = Of(compute: 950, database: 700, cache: 250);

    private static Estimate Of(double compute, double database, double cache) => new(
    [
        new("compute", "", compute),
        new("database", "", database),
        new("cache", "", cache),
        new("load balancer", "", 50),
        new("logging", "", 50),
        new("monitoring", "", 60),
    ]);
}
