namespace IonMentoring.Monitoring.Simulation;

/// <summary>What goes wrong in a simulation.</summary>
internal enum SimulatedIncident
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Answers take three times as long, after ten minutes in which it grows.</summary>
    Latency,

    /// <summary>Three of a hundred answers fail.</summary>
    Errors,

    /// <summary>The cache finds less than half of what it found.</summary>
    Cache,

    /// <summary>Asia is slow, and a fifth of its answers fails.</summary>
    Region,

    /// <summary>The standby in Europe stays seconds behind.</summary>
    Lag,
}
