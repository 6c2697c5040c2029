namespace IonMentoring.Monitoring.Simulation;

/// <summary>How the service does at a moment.</summary>
/// <param name="Traffic">Requests beside the average.</param>
/// <param name="Slower">How long answers take beside the average.</param>
/// <param name="Failing">The part of the answers that fails.</param>
/// <param name="HitRate">The part of the requests for which an answer is kept.</param>
/// <param name="AsiaSlower">How long answers take in Asia beside that.</param>
/// <param name="AsiaFailing">The part of the answers in Asia that fails besides.</param>
/// <param name="LagEuMs">How far the standby in Europe is behind.</param>
/// <param name="LagAsiaMs">How far the one in Asia is behind.</param>
internal sealed record SimulatedState(
    double Traffic, double Slower, double Failing, double HitRate, double AsiaSlower, double AsiaFailing, double LagEuMs, double LagAsiaMs)
{
    private const double RampMinutes = 10;

    public static SimulatedState At(SimulationPlan plan, int minute, DateTimeOffset now, SimulatedNoise noise)
    {
        var profile = plan.Profile;
        var rhythm = profile.Rhythm(now);
        var usual = new SimulatedState(
            Math.Max(0.05, 1 + (profile.Swing * rhythm)) * Math.Exp(noise.Traffic.Next()),
            (1 + (profile.Slowing * rhythm)) * Math.Exp(noise.Times.Next()),
            profile.Failing * Math.Exp(noise.Failures.Next()),
            Math.Clamp(profile.HitRate + noise.Hits.Next(), 0, 1),
            1,
            0,
            40 * Math.Exp(noise.LagEu.Next()),
            70 * Math.Exp(noise.LagAsia.Next()));
        return plan.IncidentSpan is not { } span || !span.Holds(minute) ? usual : plan.Incident switch
        {
            SimulatedIncident.Latency => usual with { Slower = usual.Slower * (1 + (2 * Math.Min(1, (minute - span.From + 1) / RampMinutes))) },
            SimulatedIncident.Errors => usual with { Failing = usual.Failing + 0.03 },
            SimulatedIncident.Cache => usual with { HitRate = usual.HitRate * 0.45 },
            SimulatedIncident.Region => usual with { AsiaSlower = 5, AsiaFailing = 0.2 },
            SimulatedIncident.Lag => usual with { LagEuMs = usual.LagEuMs + 3_000 },
            _ => usual,
        };
    }
}
