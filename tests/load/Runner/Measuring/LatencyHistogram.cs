using HdrHistogram;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>Times in microseconds up to ten minutes; not for several threads at once.</summary>
internal sealed class LatencyHistogram(int digits = 3)
{
    private const double UsPerMs = 1000;

    private static readonly long Longest = (long)TimeSpan.FromMinutes(10).TotalMicroseconds;
    private static readonly double[] CurvePercentiles = [0, 10, 25, 50, 75, 90, 95, 97.5, 99, 99.5, 99.9, 99.95, 99.99, 99.999, 100];

    private readonly LongHistogram _times = new(Longest, digits);

    public long Count => _times.TotalCount;

    public void Add(TimeSpan took) => _times.RecordValue(Math.Clamp((long)took.TotalMicroseconds, 0, Longest));

    public void Reset() => _times.Reset();

    public double Ms(double percentile) => Count == 0 ? 0 : _times.GetValueAtPercentile(percentile) / UsPerMs;

    /// <summary>As if each copy had gone on asking every <paramref name="interval"/> while it waited.</summary>
    public LatencyHistogram Corrected(TimeSpan interval)
    {
        var corrected = new LatencyHistogram(digits);
        var step = Math.Max(1, (long)interval.TotalMicroseconds);
        foreach (var value in _times.RecordedValues())
        {
            for (var time = value.ValueIteratedTo; time >= 0; time -= step)
            {
                corrected._times.RecordValueWithCount(time, value.CountAtValueIteratedTo);
                if (time < 2 * step)
                {
                    break;
                }
            }
        }

        return corrected;
    }

    public LatencyStats Read() => Count == 0
        ? LatencyStats.None
        : new LatencyStats(
            Ms(0),
            _times.GetMean() / UsPerMs,
            _times.GetMaxValue() / UsPerMs,
            _times.GetStdDeviation() / UsPerMs,
            Ms(50),
            Ms(75),
            Ms(95),
            Ms(99),
            Ms(99.9),
            [.. CurvePercentiles.Select(percentile => new CurvePoint(percentile, Ms(percentile)))]);
}
