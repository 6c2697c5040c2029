namespace IonMentoring.Monitoring.Simulation;

/// <summary>Something that wanders about zero and keeps a part of where it was (an autoregressive process of the first order).</summary>
/// <param name="chance">Where chance comes from.</param>
/// <param name="memory">The part that is kept from minute to minute, 0 to 1.</param>
/// <param name="sigma">How far it wanders in the long run.</param>
internal sealed class Wander(Chance chance, double memory, double sigma)
{
    private readonly double _step = sigma * Math.Sqrt(1 - (memory * memory));
    private double _value = sigma * chance.Normal();

    public double Next() => _value = (memory * _value) + (_step * chance.Normal());
}
