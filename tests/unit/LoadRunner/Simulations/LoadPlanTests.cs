using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class LoadPlanTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Of_rampAfterInject_startsFromItsRate()
    {
        var plan = LoadPlan.Of([Simulation.Inject(100, Second, 10 * Second), Simulation.RampingInject(300, Second, 10 * Second)]);

        plan.During.ShouldBe(20 * Second);
        plan.Phases.Cast<IOpenPhase>().Select(phase => phase.Count).ShouldBe([1_000, 2_000]);
    }

    [Fact]
    public void Of_rampAfterPause_startsFromNothing()
    {
        var plan = LoadPlan.Of([Simulation.Inject(100, Second, Second), Simulation.Pause(Second), Simulation.RampingInject(100, Second, 10 * Second)]);

        plan.Phases.Cast<IOpenPhase>().Select(phase => phase.Count).ShouldBe([100, 0, 500]);
    }

    [Fact]
    public void Of_rampOfCopies_startsFromThoseBefore()
    {
        var plan = LoadPlan.Of([Simulation.KeepConstant(4, Second), Simulation.RampingConstant(8, 2 * Second)]);

        ((CopiesPhase)plan.Phases[1]).Copies(Second).ShouldBe(6);
    }
}
