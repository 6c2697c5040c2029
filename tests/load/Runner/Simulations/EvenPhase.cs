namespace IonMentoring.LoadRunner.Simulations;

internal sealed class EvenPhase(int rate, TimeSpan interval, TimeSpan during) : IOpenPhase
{
    public TimeSpan During => during;

    public long Count { get; } = (long)((Int128)rate * during.Ticks / interval.Ticks);

    public TimeSpan Due(long number) => TimeSpan.FromTicks((long)((Int128)number * interval.Ticks / rate));
}
