namespace IonMentoring.Monitoring.Simulation;

/// <summary>What wanders while nothing is wrong.</summary>
internal sealed class SimulatedNoise(Chance chance)
{
    private const double Memory = 0.9;

    public Wander Traffic { get; } = new(chance, Memory, 0.03);

    public Wander Times { get; } = new(chance, Memory, 0.03);

    public Wander Failures { get; } = new(chance, Memory, 0.1);

    public Wander Hits { get; } = new(chance, Memory, 0.008);

    public Wander LagEu { get; } = new(chance, Memory, 0.3);

    public Wander LagAsia { get; } = new(chance, Memory, 0.3);

    public Wander Processor { get; } = new(chance, Memory, 2);

    public Wander Memories { get; } = new(chance, Memory, 0.5);
}
