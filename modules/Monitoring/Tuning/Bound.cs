namespace IonMentoring.Monitoring.Tuning;

/// <summary>What a rule's values are held against: one threshold, or one for each hour of the day.</summary>
/// <param name="Threshold">The one; of several the one that is passed least often.</param>
/// <param name="ByHour">Those of the 24 hours, UTC; null where one does for all.</param>
internal sealed record Bound(double Threshold, IReadOnlyList<double>? ByHour = null)
{
    /// <summary>Over the day.</summary>
    public double Mean => ByHour?.Average() ?? Threshold;

    public double At(int hour) => ByHour is null ? Threshold : ByHour[hour];
}
