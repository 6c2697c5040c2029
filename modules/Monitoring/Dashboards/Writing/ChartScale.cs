namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>An axis with round numbers on it.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends; more than <paramref name="Low"/>.</param>
/// <param name="Step">From one number to the next.</param>
internal sealed record ChartScale(double Low, double High, double Step)
{
    private const int Numbers = 4;

    // What moves within this part of its height would be a flat line above an empty half.
    private const double NarrowPart = 0.3;

    public IEnumerable<double> Ticks()
    {
        for (var tick = 0; Low + (tick * Step) <= High + (Step / 2); tick++)
        {
            yield return Low + (tick * Step);
        }
    }

    public static ChartScale Of(double least, double most)
    {
        var low = least > 0 && most - least < NarrowPart * most && most > least ? least : Math.Min(0, least);
        var step = Round(Math.Max(most - low, double.Epsilon) / Numbers);
        if (most <= low)
        {
            return new(low, low + Numbers, 1);
        }

        var from = Math.Floor(low / step) * step;
        return new(from, from + (Math.Ceiling((most - from) / step) * step), step);
    }

    // 1, 2 or 5 times a power of ten.
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
