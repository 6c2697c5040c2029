namespace IonMentoring.Monitoring.Baselines;

/// <summary>What a series is like at each hour of the day.</summary>
/// <param name="Strength">How much of its variance the hour of the day explains, 0 to 1.</param>
/// <param name="Hours">Mean and standard deviation at each of the 24 hours, UTC.</param>
internal sealed record Seasonality(double Strength, IReadOnlyList<Moments> Hours)
{
    /// <summary>From here on an hour is judged by itself.</summary>
    public const double Strong = 0.5;

    /// <summary>Each hour has to be known so well.</summary>
    public const int SamplesOfAnHour = 60;

    private const int HoursOfADay = 24;
    private const int MinutesOfADay = 24 * 60;
    private const int Days = 2;

    public bool IsStrong => Strength >= Strong;

    /// <returns>Null where there are not two days of it, or too little of an hour.</returns>
    public static Seasonality? Of(IReadOnlyList<Sample> samples)
    {
        if (samples.Count == 0 || samples.Max(sample => sample.Minute) - samples.Min(sample => sample.Minute) + 1 < Days * MinutesOfADay - SamplesOfAnHour)
        {
            return null;
        }

        var hours = samples.ToLookup(sample => sample.Hour, sample => sample.Value);
        if (Enumerable.Range(0, HoursOfADay).Any(hour => hours[hour].Count() < SamplesOfAnHour))
        {
            return null;
        }

        Moments[] moments = [.. Enumerable.Range(0, HoursOfADay).Select(hour => Moments.Of([.. hours[hour]]))];
        var mean = samples.Average(sample => sample.Value);
        var all = samples.Sum(sample => Square(sample.Value - mean));
        var within = samples.Sum(sample => Square(sample.Value - moments[sample.Hour].Mean));
        return new(all > 0 ? Math.Clamp(1 - (within / all), 0, 1) : 0, moments);
    }

    private static double Square(double value) => value * value;
}
