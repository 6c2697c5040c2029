namespace IonMentoring.Edge.Settings;

/// <summary>How deployments are warmed, watched and drained.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Warm-up requests that each new destination must answer, 0 to 10,000. Default 20.</summary>
    public int WarmUpRequests { get; set; } = 20;

    /// <summary>How long becoming ready and warming up may take before the deployment is rolled back, 1 s to 1 h. Default 60 s.</summary>
    public TimeSpan WarmUpLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long requests under way on the old side may take after a promotion, up to 1 h. Default 30 s.</summary>
    public TimeSpan DrainLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time over which the new side is judged, 1 s to 1 min. Default 30 s.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests in the window that are enough to judge, 1 or more. Default 200: one failure among them is still within 0.5 %.</summary>
    public int EnoughRequests { get; set; } = 200;

    /// <summary>The share of answers with status 5xx that rolls back, 0 to 1. Default 0.005, the old system's trigger.</summary>
    public double ErrorRate { get; set; } = 0.005;

    /// <summary>The 95th percentile of the time until an answer begins that rolls back. Default 100 ms, the old system's trigger.</summary>
    public TimeSpan P95 { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The share of requests answered at all under which it rolls back, 0 to 1. Default 0.995, the old system's trigger.</summary>
    public double Availability { get; set; } = 0.995;
}
