namespace IonMentoring.Monitoring.Baselines;

/// <summary>Mean and standard deviation.</summary>
/// <param name="Mean">0 of nothing.</param>
/// <param name="Sigma">Of a sample (divided by one less than there are); 0 of fewer than two values.</param>
internal readonly record struct Moments(double Mean, double Sigma)
{
    public static Moments Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return default;
        }

        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, values.Count < 2 ? 0 : Math.Sqrt(squares / (values.Count - 1)));
    }
}
