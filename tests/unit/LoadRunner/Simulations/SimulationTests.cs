using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class SimulationTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly Func<LoadSimulation>[] Wrong =
    [
        () => Simulation.Inject(0, Second, Second),
        () => Simulation.Inject(-1, Second, Second),
        () => Simulation.Inject(10_000_001, Second, Second),
        () => Simulation.Inject(1, TimeSpan.Zero, Second),
        () => Simulation.Inject(1, Second, TimeSpan.Zero),
        () => Simulation.Inject(1, Second, -Second),
        () => Simulation.Inject(1, Second, TimeSpan.FromDays(2)),
        () => Simulation.RampingInject(-1, Second, Second),
        () => Simulation.InjectRandom(5, 4, Second, Second),
        () => Simulation.InjectRandom(0, 0, Second, Second),
        () => Simulation.KeepConstant(0, Second),
        () => Simulation.RampingConstant(-1, Second),
        () => Simulation.Pause(TimeSpan.Zero),
    ];

    [Fact]
    public void Simulation_thatCannotBe_refused()
    {
        foreach (var make in Wrong)
        {
            Should.Throw<ArgumentOutOfRangeException>(() => make());
        }
    }
}
