namespace IonMentoring.Storage.Rollups;

/// <summary>Buckets that grow by a quarter, so that a percentile read from them is at most that much too high.</summary>
internal static class Histogram
{
    private const int Buckets = 80;
    private const double First = 0.01;
    private const double Growth = 1.25;

    /// <summary>Upper bounds: 0.01, 0.0125, ... about 450,000, in the unit of the series (milliseconds for times).</summary>
    public static IReadOnlyList<double> Bounds { get; } = [.. Enumerable.Range(0, Buckets).Select(bucket => First * Math.Pow(Growth, bucket))];

    public static long[] Empty() => new long[Buckets + 1];

    public static int BucketOf(double value)
    {
        if (!(value > First))
        {
            return 0;
        }

        // Rounding may put a value on a bound one bucket too high or too low.
        var bucket = Math.Clamp((int)Math.Ceiling(Math.Log(value / First) / Math.Log(Growth)), 0, Buckets);
        if (bucket > 0 && value <= Bounds[bucket - 1])
        {
            return bucket - 1;
        }

        return bucket < Buckets && value > Bounds[bucket] ? bucket + 1 : bucket;
    }
}
