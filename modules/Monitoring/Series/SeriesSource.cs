namespace IonMentoring.Monitoring.Series;

/// <summary>Who measures: this start of this process. What was simulated is never mixed with what was measured.</summary>
internal sealed record SeriesSource(string Name)
{
    /// <summary>How the names of sources begin that only simulate.</summary>
    public const string SimulatedPrefix = "simulated-";

    public static SeriesSource OfThisProcess() => new(Guid.NewGuid().ToString("N"));

    /// <summary>Whether what another source measured belongs to the same world.</summary>
    public bool TakesFrom(string other) => other != Name && IsSimulated(other) == IsSimulated(Name);

    private static bool IsSimulated(string name) => name.StartsWith(SimulatedPrefix, StringComparison.Ordinal);
}
