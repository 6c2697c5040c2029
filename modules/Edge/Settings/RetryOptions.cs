namespace IonMentoring.Edge.Settings;

/// <summary>How often and how long a request is tried.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a request is tried again, on another destination where there is one; 0 to 5. Default 2.</summary>
    public int Most { get; set; } = 2;

    /// <summary>Retries as a share of the requests of the last ten seconds, 0 to 1; beyond it a failure is passed on. Default 0.2.</summary>
    public double Budget { get; set; } = 0.2;

    /// <summary>How long connecting to a destination may take, 50 ms to 1 min. Default 1 s. A change reaches new destinations.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a destination may send nothing before an attempt is given up, 1 s to 1 h. Default 100 s.</summary>
    public TimeSpan SilenceLimit { get; set; } = TimeSpan.FromSeconds(100);
}
