using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>What is to be simulated.</summary>
/// <param name="Profile">What traffic is like.</param>
/// <param name="Hours">How long, 1 to 72.</param>
/// <param name="Incident">What goes wrong.</param>
/// <param name="Seed">Where chance begins; the same seed, the same simulation.</param>
internal sealed record SimulationPlan(TrafficProfile Profile, int Hours, SimulatedIncident Incident, int Seed)
{
    /// <summary>Of so many requests one is simulated: a day of hundreds of millions takes seconds then. Rates are smaller by that.</summary>
    public const int RequestsOfOne = 500;

    private const int MinutesOfAnHour = 60;
    private const int LongestIncident = 45;

    /// <summary>Always the same day, so that the same seed gives the same files.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public string Source => $"simulated-{Seed}";

    public int Minutes => Hours * MinutesOfAnHour;

    /// <summary>The minutes of the incident, from the beginning; null without one.</summary>
    public MinuteSpan? IncidentSpan
    {
        get
        {
            var from = Minutes * 6 / 10;
            return Incident == SimulatedIncident.None ? null : new(from, from + Math.Min(LongestIncident, Minutes / 4) - 1);
        }
    }
}
