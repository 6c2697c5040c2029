namespace IonMentoring.LoadRunner.Simulations;

/// <summary>Each interval has a rate of its own, drawn from a fixed seed so that two runs ask alike.</summary>
internal sealed class RandomPhase : IOpenPhase
{
    private const int Seed = 20_26;

    private readonly long[] _before;
    private readonly TimeSpan _interval;

    public RandomPhase(int fewest, int most, TimeSpan interval, TimeSpan during)
    {
        During = during;
        _interval = interval;
        var random = new Random(Seed);
        _before = new long[(during.Ticks / interval.Ticks) + 1];
        for (var index = 1; index < _before.Length; index++)
        {
            _before[index] = _before[index - 1] + random.NextInt64(fewest, (long)most + 1);
        }
    }

    public TimeSpan During { get; }

    public long Count => _before[^1];

    public TimeSpan Due(long number)
    {
        // The last interval that starts with no more requests than this number; intervals without any are passed over.
        var (low, high) = (0, _before.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _before[middle] <= number ? (middle, high) : (low, middle - 1);
        }

        var (within, rate) = (number - _before[low], _before[low + 1] - _before[low]);
        return (_interval * low) + TimeSpan.FromTicks((long)((Int128)within * _interval.Ticks / rate));
    }
}
