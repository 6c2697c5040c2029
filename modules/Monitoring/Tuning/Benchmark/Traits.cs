using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>What a service is like of which a trace tells: each trace has another one, large or small, fast or slow, steady or restless.</summary>
/// <param name="RequestsMinute">Requests a minute on average.</param>
/// <param name="MeasuredMinute">Of these, how many are measured.</param>
/// <param name="Traffic">How much traffic swings with the hour of the day, a part of the average.</param>
/// <param name="Slowing">How much slower answers are at the busiest hour, a part of the average.</param>
/// <param name="Peak">The busiest hour.</param>
/// <param name="Latency">Half of all answers take less, in ms.</param>
/// <param name="Tail">Sigma of the logarithm of answers' times: how heavy the tail is.</param>
/// <param name="Restless">How far the times wander, sigma of the logarithm.</param>
/// <param name="HiccupsADay">How often a part of the answers is slow for a minute or two, as at collections of garbage.</param>
/// <param name="HiccupShare">Which part of them, about.</param>
/// <param name="Errors">The part of the answers that fails.</param>
/// <param name="ErrorsRestless">How far that wanders, sigma of the logarithm.</param>
/// <param name="BlipsADay">Single minutes with several times as many failures.</param>
/// <param name="HitRate">Of the cache, in percent.</param>
/// <param name="HitRateRestless">How far it wanders, in points.</param>
/// <param name="ReleasesADay">After each, the cache is cold for a minute or two.</param>
/// <param name="ReleaseDip">By how much the hit rate is then lower, in points, about.</param>
/// <param name="Lag">How far a standby is behind, in ms.</param>
/// <param name="LagTail">Sigma of the logarithm of that.</param>
/// <param name="Processor">In percent.</param>
/// <param name="ProcessorSwing">By how much at the busiest hour, in points.</param>
/// <param name="Memory">In percent.</param>
internal sealed record Traits(
    double RequestsMinute,
    double MeasuredMinute,
    double Traffic,
    double Slowing,
    double Peak,
    double Latency,
    double Tail,
    double Restless,
    double HiccupsADay,
    double HiccupShare,
    double Errors,
    double ErrorsRestless,
    double BlipsADay,
    double HitRate,
    double HitRateRestless,
    double ReleasesADay,
    double ReleaseDip,
    double Lag,
    double LagTail,
    double Processor,
    double ProcessorSwing,
    double Memory)
{
    public static Traits Draw(TraceKind kind, Chance chance)
    {
        var rhythm = kind == TraceKind.DailyRhythm;
        return new(
            RequestsMinute: chance.BetweenOrders(2_000, 200_000),
            MeasuredMinute: chance.BetweenOrders(25, 150),
            Traffic: rhythm ? chance.Between(0.5, 0.75) : chance.Between(0, 0.6),
            Slowing: rhythm ? chance.Between(0.2, 0.4) : chance.Between(0, 0.3),
            Peak: chance.Between(0, 24),
            Latency: chance.BetweenOrders(8, 110),
            Tail: chance.Between(0.3, 0.8),
            Restless: chance.Between(0.02, 0.08),
            HiccupsADay: chance.Between(0, 6),
            HiccupShare: chance.Between(0.02, 0.08),
            Errors: chance.BetweenOrders(0.0002, 0.006),
            ErrorsRestless: chance.Between(0.1, 0.3),
            BlipsADay: chance.Between(0, 3),
            HitRate: chance.Between(55, 93),
            HitRateRestless: chance.Between(0.4, 2),
            ReleasesADay: chance.Between(0, 2),
            ReleaseDip: chance.Between(3, 12),
            Lag: chance.BetweenOrders(10, 350),
            LagTail: chance.Between(0.2, 0.6),
            Processor: chance.Between(20, 60),
            ProcessorSwing: rhythm ? chance.Between(12, 25) : chance.Between(0, 15),
            Memory: chance.Between(40, 85));
    }

    /// <summary>Where the day is: 1 at the busiest hour, -1 at the quietest.</summary>
    public double Rhythm(long minute) => Math.Cos(2 * Math.PI * ((minute / 60.0) - Peak) / 24);
}
