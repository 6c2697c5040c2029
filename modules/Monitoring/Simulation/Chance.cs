namespace IonMentoring.Monitoring.Simulation;

/// <summary>Draws numbers; the same ones for the same seed.</summary>
internal sealed class Chance(int seed)
{
    private const double FewEvents = 30;

    private readonly Random _random = new(seed);
    private double? _other;

    /// <summary>From one value to below another, each alike.</summary>
    public double Between(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>From one value to another, each order of magnitude alike.</summary>
    public double BetweenOrders(double low, double high) => Math.Exp(Between(Math.Log(low), Math.Log(high)));

    /// <summary>A whole number from one to another, both included.</summary>
    public int Whole(int low, int high) => _random.Next(low, high + 1);

    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>Of the normal distribution with mean 0 and sigma 1.</summary>
    public double Normal()
    {
        if (_other is { } kept)
        {
            _other = null;
            return kept;
        }

        double x;
        double y;
        double square;
        do
        {
            (x, y) = (Between(-1, 1), Between(-1, 1));
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _other = y * factor;
        return x * factor;
    }

    /// <summary>How many of many independent things happen, of which so many are expected.</summary>
    public long Poisson(double expected)
    {
        if (expected > FewEvents)
        {
            return Math.Max(0, (long)Math.Round(expected + (Math.Sqrt(expected) * Normal())));
        }

        var (limit, product, count) = (Math.Exp(-expected), _random.NextDouble(), 0L);
        while (product > limit)
        {
            product *= _random.NextDouble();
            count++;
        }

        return count;
    }
}
