namespace IonMentoring.Monitoring.Series;

/// <summary>What is told of a minute of an instrument.</summary>
internal enum SeriesKind
{
    /// <summary>How the values are spread.</summary>
    Distribution,

    /// <summary>The last thing that was seen, on average.</summary>
    Gauge,

    /// <summary>The same of a whole of which every process sees a part.</summary>
    Whole,

    /// <summary>The sum of what was counted.</summary>
    Sum,

    /// <summary>How often it was measured.</summary>
    Count,

    /// <summary>How often it was measured, each second.</summary>
    PerSecond,

    /// <summary>What was counted, each second.</summary>
    SumPerSecond,

    /// <summary>What was counted in percent of that and another.</summary>
    Share,

    /// <summary>What was counted in percent of how often another was measured.</summary>
    Failures,

    /// <summary>The rest of that to 100 percent.</summary>
    Successes,
}
