namespace IonMentoring.LoadRunner.Simulations;

/// <summary>States load simulations.</summary>
public static class Simulation
{
    private const int MostAmount = 10_000_000;

    /// <summary>Open: <paramref name="rate"/> requests (1 to 10,000,000) each <paramref name="interval"/>, evenly spread.</summary>
    public static LoadSimulation Inject(int rate, TimeSpan interval, TimeSpan during) => new(LoadKind.Inject, during, Amount(rate, 1), interval: Interval(interval));

    /// <summary>Open: from the rate of the simulation before, or 0, evenly up or down to <paramref name="rate"/> (0 to 10,000,000).</summary>
    public static LoadSimulation RampingInject(int rate, TimeSpan interval, TimeSpan during) => new(LoadKind.RampingInject, during, Amount(rate, 0), interval: Interval(interval));

    /// <summary>Open: each <paramref name="interval"/> another rate from <paramref name="minRate"/> to <paramref name="maxRate"/>, the same ones in each run.</summary>
    public static LoadSimulation InjectRandom(int minRate, int maxRate, TimeSpan interval, TimeSpan during)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRate, minRate);
        return new(LoadKind.InjectRandom, during, Amount(minRate, 0), Amount(maxRate, 1), Interval(interval));
    }

    /// <summary>Closed: <paramref name="copies"/> (1 or more) that each ask again when they are answered.</summary>
    public static LoadSimulation KeepConstant(int copies, TimeSpan during) => new(LoadKind.KeepConstant, during, Amount(copies, 1));

    /// <summary>Closed: from the copies of the simulation before, or 0, evenly up or down to <paramref name="copies"/>.</summary>
    public static LoadSimulation RampingConstant(int copies, TimeSpan during) => new(LoadKind.RampingConstant, during, Amount(copies, 0));

    /// <summary>No requests.</summary>
    public static LoadSimulation Pause(TimeSpan during) => new(LoadKind.Pause, during);

    private static int Amount(int amount, int fewest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MostAmount);
        return amount;
    }

    private static TimeSpan Interval(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromMilliseconds(1));
        return interval;
    }
}
