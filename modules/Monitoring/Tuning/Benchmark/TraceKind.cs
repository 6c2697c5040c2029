namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>What happens on the last day of a trace.</summary>
internal enum TraceKind
{
    /// <summary>Answers take longer and longer.</summary>
    LatencyDrift,

    /// <summary>Answers fail.</summary>
    ErrorBurst,

    /// <summary>The cache no longer finds what it found.</summary>
    CacheCollapse,

    /// <summary>A standby stays behind.</summary>
    ReplicationLag,

    /// <summary>A strong rhythm of the day and a campaign, but no incident.</summary>
    DailyRhythm,

    /// <summary>No incident.</summary>
    Quiet,
}
