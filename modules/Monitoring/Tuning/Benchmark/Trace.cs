using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>Four days of a service: three without incident, from which thresholds are learnt, and one on which they have to do.</summary>
/// <param name="Kind">What happens on the last day.</param>
/// <param name="Readings">What a rule sees at each minute, by its series.</param>
/// <param name="Incidents">When something is wrong, on the last day.</param>
internal sealed record Trace(TraceKind Kind, IReadOnlyDictionary<string, IReadOnlyList<Sample>> Readings, IReadOnlyList<Incident> Incidents)
{
    public const int MinutesOfADay = 24 * 60;
    public const int LearningDays = 3;

    /// <summary>The first minute of the last day.</summary>
    public const long LastDay = LearningDays * MinutesOfADay;

    /// <summary>The minute after it.</summary>
    public const long End = LastDay + MinutesOfADay;
}
