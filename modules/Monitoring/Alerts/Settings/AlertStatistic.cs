namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>What of a window of a series is compared with a threshold.</summary>
public enum AlertStatistic
{
    /// <summary>The average; of a share such as an error rate, that of the whole window.</summary>
    Avg,

    /// <summary>The median.</summary>
    P50,

    /// <summary>What 95 % are at most.</summary>
    P95,

    /// <summary>What 99 % are at most.</summary>
    P99,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,
}
