namespace IonMentoring.Monitoring.Baselines;

/// <summary>Where the bad values of a series are.</summary>
internal enum Side
{
    /// <summary>High ones are bad, such as times and failures.</summary>
    Above,

    /// <summary>Low ones are bad, such as availability and hit rates.</summary>
    Below,
}
