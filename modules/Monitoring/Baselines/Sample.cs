namespace IonMentoring.Monitoring.Baselines;

/// <summary>What a series, or what an alert rule sees of it, came to at a minute.</summary>
/// <param name="Minute">Which minute since 1970.</param>
/// <param name="Value">In the unit of the series.</param>
/// <param name="IsEnough">Whether so much was measured that an alert may go by it.</param>
internal readonly record struct Sample(long Minute, double Value, bool IsEnough = true)
{
    private const int MinutesOfAnHour = 60;
    private const int HoursOfADay = 24;

    /// <summary>The hour of the day, UTC.</summary>
    public int Hour => (int)(Minute / MinutesOfAnHour % HoursOfADay);
}
