namespace IonMentoring.Monitoring.Baselines;

/// <summary>What a series, or what an alert rule sees of it, came to at a minute.</summary>
/// <param name="Minute">Which minute since 1970.</param>
/// <param name="Value">In the unit of the series.</param>
internal readonly record struct Sample(long Minute, double Value)
{
    private const int MinutesOfAnHour = 60;
    private const int HoursOfADay = 24;

    /// <summary>The hour of the day, UTC.</summary>
    public int Hour => (int)(Minute / MinutesOfAnHour % HoursOfADay);
}
