using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Series;

/// <summary>What was measured in one minute, or in several put together.</summary>
/// <param name="Number">Which minute since 1970; of several, the first.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Values">How they are spread, where that is kept.</param>
internal sealed record Minute(long Number, long Count, double Sum, double Min, double Max, Spread? Values)
{
    // So few are put together faster than a histogram is made.
    private const int Few = 8;

    public double Average => Count == 0 ? 0 : Sum / Count;

    /// <summary>The value that so many percent are at most; at most 1 % off.</summary>
    public double Percentile(double percent) => Values is null ? Average : Math.Clamp(Values.Percentile(percent, Count), Min, Max);

    /// <summary>Several minutes, or one as several processes measured it, as one: their values are put together, not their percentiles.</summary>
    public static Minute? Merge(IReadOnlyCollection<Minute> minutes)
    {
        if (minutes.Count == 0)
        {
            return null;
        }

        var spreads = minutes.Select(minute => minute.Values).OfType<Spread>().ToList();
        return new(
            minutes.Min(minute => minute.Number),
            minutes.Sum(minute => minute.Count),
            minutes.Sum(minute => minute.Sum),
            minutes.Min(minute => minute.Min),
            minutes.Max(minute => minute.Max),
            spreads.Count == 0 ? null : Merge(spreads));
    }

    /// <summary>One minute as several processes saw it, each a part of the whole: what they saw on average is added up.</summary>
    public static Minute AddUp(long number, IReadOnlyCollection<Minute> parts) => new(
        number, 1, parts.Sum(part => part.Average), parts.Sum(part => part.Min), parts.Sum(part => part.Max), Values: null);

    private static Spread Merge(List<Spread> spreads)
    {
        if (spreads.Count <= Few)
        {
            return Spread.Merge(spreads);
        }

        var sum = SpreadCounting.Begin();
        spreads.ForEach(spread => SpreadCounting.Add(sum, spread));
        return SpreadCounting.Of(sum);
    }
}
