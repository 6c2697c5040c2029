namespace IonMentoring.LoadRunner.Statistics;

/// <summary>One second of a run; the times are of the requests that went well and ended in it.</summary>
/// <param name="At">When it ended, in seconds from the start.</param>
/// <param name="DueRPS">Requests that an open load had due, a second.</param>
/// <param name="OkRPS">Requests that ended well, a second.</param>
/// <param name="FailRPS">Requests that failed, a second.</param>
/// <param name="Percent50">ms.</param>
/// <param name="Percent95">ms.</param>
/// <param name="Percent99">ms.</param>
/// <param name="MaxMs">ms.</param>
/// <param name="LagPercent99">How late requests were sent, ms.</param>
/// <param name="UnderWay">Requests not answered at its end.</param>
public sealed record SecondStats(
    double At, double DueRPS, double OkRPS, double FailRPS, double Percent50, double Percent95, double Percent99, double MaxMs, double LagPercent99, int UnderWay)
{
    /// <summary>Failures in percent of what ended.</summary>
    public double FailPercent => OkRPS + FailRPS > 0 ? 100 * FailRPS / (OkRPS + FailRPS) : 0;
}
