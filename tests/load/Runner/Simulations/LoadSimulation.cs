namespace IonMentoring.LoadRunner.Simulations;

/// <summary>One stretch of load, as <see cref="Simulation"/> states it.</summary>
public sealed record LoadSimulation
{
    internal LoadSimulation(LoadKind kind, TimeSpan during, int amount = 0, int most = 0, TimeSpan interval = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(during, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(during, TimeSpan.FromDays(1));
        (Kind, During, Amount, Most, Interval) = (kind, during, amount, most, interval);
    }

    /// <summary>Which way.</summary>
    public LoadKind Kind { get; }

    /// <summary>How long; more than 0, at most a day.</summary>
    public TimeSpan During { get; }

    /// <summary>Requests an interval, the fewest of them where they are random, or copies.</summary>
    public int Amount { get; }

    /// <summary>The most requests an interval, where they are random; else 0.</summary>
    public int Most { get; }

    /// <summary>What <see cref="Amount"/> is counted over in an open simulation; else 0.</summary>
    public TimeSpan Interval { get; }

    internal double PerSecond => Amount / Interval.TotalSeconds;

    /// <summary>In words.</summary>
    public override string ToString() => Kind switch
    {
        LoadKind.Inject => string.Create(null, $"inject {PerSecond:0.##}/s for {During.TotalSeconds:0.##} s"),
        LoadKind.RampingInject => string.Create(null, $"ramp to {PerSecond:0.##}/s within {During.TotalSeconds:0.##} s"),
        LoadKind.InjectRandom => string.Create(null, $"inject {PerSecond:0.##} to {Most / Interval.TotalSeconds:0.##}/s at random for {During.TotalSeconds:0.##} s"),
        LoadKind.KeepConstant => string.Create(null, $"keep {Amount} copies for {During.TotalSeconds:0.##} s"),
        LoadKind.RampingConstant => string.Create(null, $"ramp to {Amount} copies within {During.TotalSeconds:0.##} s"),
        _ => string.Create(null, $"pause for {During.TotalSeconds:0.##} s"),
    };
}
