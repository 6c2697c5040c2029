namespace IonMentoring.Monitoring.Simulation;

/// <summary>What traffic is like.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="RequestsSecond">Requests a second on average over a day.</param>
/// <param name="Swing">How much more they are at the busiest hour and fewer at the quietest, a part of the average.</param>
/// <param name="Peak">The busiest hour of the day, UTC.</param>
/// <param name="MeanMs">How long an answer takes on average.</param>
/// <param name="Slowing">How much longer it takes at the busiest hour, a part of that.</param>
/// <param name="Failing">The part of the answers that fails.</param>
/// <param name="HitRate">The part of the requests for which an answer is kept.</param>
/// <param name="QueryMs">How long the database takes on average.</param>
/// <param name="Regions">Where requests come from.</param>
/// <param name="Endpoints">What is asked for.</param>
/// <param name="Personas">Who answers.</param>
internal sealed record TrafficProfile(
    string Name,
    double RequestsSecond,
    double Swing,
    double Peak,
    double MeanMs,
    double Slowing,
    double Failing,
    double HitRate,
    double QueryMs,
    IReadOnlyList<Share> Regions,
    IReadOnlyList<Share> Endpoints,
    IReadOnlyList<Share> Personas)
{
    /// <summary>
    /// The headline figures of the old system, which nobody measured: 9,270 requests/s, 24.1 ms, 0.3 % errors, 87.5 % cache hits, 3.65 ms for a query.
    /// Its 99.95 % availability cannot hold beside 0.3 % errors, so that is left out. How endpoints share the traffic is ours; personas answer as often as
    /// they come first over all 216 keys.
    /// </summary>
    public static TrafficProfile Week15 { get; } = new(
        "week15",
        RequestsSecond: 9_270,
        Swing: 0.45,
        Peak: 14,
        MeanMs: 24.1,
        Slowing: 0.1,
        Failing: 0.003,
        HitRate: 0.875,
        QueryMs: 3.65,
        [new("us-central1", 0.4, 0.92), new("europe-west1", 0.35), new("asia-southeast1", 0.25, 1.13)],
        [new("/api/v2/process", 0.7), new("/api/v2/recommend", 0.15, 0.8), new("/api/v2/bulk-process", 0.05, 2.5), new("/api/v2/resonance/detect", 0.1, 0.5)],
        [new("Lua", 83.0 / 216), new("Nana", 66.0 / 216), new("Riri", 52.0 / 216), new("Elro", 15.0 / 216)]);

    /// <summary>Where the day is: 1 at the busiest hour, -1 at the quietest.</summary>
    public double Rhythm(DateTimeOffset now) => Math.Cos(2 * Math.PI * (now.TimeOfDay.TotalHours - Peak) / 24);
}
