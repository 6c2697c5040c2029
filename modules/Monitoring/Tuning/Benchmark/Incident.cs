using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>Something that goes wrong in a trace.</summary>
/// <param name="Span">When.</param>
/// <param name="RampMinutes">How long it takes to grow to its full size.</param>
/// <param name="Size">How large it becomes: a factor.</param>
internal sealed record Incident(MinuteSpan Span, int RampMinutes, double Size)
{
    private const int MostIncidents = 3;
    private const int Apart = 7 * 60;

    /// <summary>One to three of them on a day.</summary>
    public static IReadOnlyList<Incident> Draw(TraceKind kind, long day, Chance chance)
    {
        var incidents = new List<Incident>();
        var count = kind is TraceKind.DailyRhythm or TraceKind.Quiet ? 0 : chance.Whole(1, MostIncidents);
        for (var number = 0; number < count; number++)
        {
            var from = day + (number * Apart) + chance.Whole(30, Apart - 150);
            var (ramp, hold, size) = kind switch
            {
                TraceKind.LatencyDrift => (chance.Whole(5, 30), chance.Whole(15, 75), chance.Between(1.7, 4)),
                TraceKind.ErrorBurst => (0, chance.Whole(8, 40), chance.BetweenOrders(4, 25)),
                TraceKind.CacheCollapse => (chance.Whole(0, 5), chance.Whole(15, 60), chance.Between(0.3, 0.75)),
                _ => (chance.Whole(3, 15), chance.Whole(15, 60), chance.BetweenOrders(5, 30)),
            };
            incidents.Add(new(new(from, from + ramp + hold), ramp, size));
        }

        return incidents;
    }

    /// <summary>The factor at a minute: 1 before and after.</summary>
    public double At(long minute) => !Span.Holds(minute) ? 1
        : minute - Span.From >= RampMinutes ? Size
        : 1 + ((Size - 1) * (minute - Span.From + 1) / (RampMinutes + 1));
}
