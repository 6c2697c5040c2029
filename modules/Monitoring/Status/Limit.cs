namespace IonMentoring.Monitoring.Status;

/// <summary>How high a figure may be, or where <paramref name="IsFloor"/> how low.</summary>
/// <param name="Degraded">Beyond it the part is degraded.</param>
/// <param name="Critical">Beyond it the part is critical.</param>
/// <param name="IsFloor">Whether low is bad.</param>
internal sealed record Limit(double Degraded, double Critical, bool IsFloor = false)
{
    public Condition Judge(double? value) =>
        value is not { } known ? Condition.None
        : Beyond(known, Critical) ? Condition.Critical
        : Beyond(known, Degraded) ? Condition.Degraded
        : Condition.Healthy;

    /// <summary>The limit that a condition came of, or the first that would be broken.</summary>
    public double Of(Condition condition) => condition == Condition.Critical ? Critical : Degraded;

    private bool Beyond(double value, double limit) => IsFloor ? value < limit : value > limit;
}
