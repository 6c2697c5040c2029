namespace IonMentoring.LoadRunner.Simulations;

/// <summary>The simulations of a scenario one after the other, each with where it starts from.</summary>
internal sealed class LoadPlan
{
    private LoadPlan(IReadOnlyList<IPhase> phases) => Phases = phases;

    public IReadOnlyList<IPhase> Phases { get; }

    public TimeSpan During => Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.During);

    public static LoadPlan Of(IEnumerable<LoadSimulation> simulations)
    {
        var phases = new List<IPhase>();
        var (perSecond, copies) = (0.0, 0);
        foreach (var simulation in simulations)
        {
            phases.Add(simulation.Kind switch
            {
                LoadKind.Inject => new EvenPhase(simulation.Amount, simulation.Interval, simulation.During),
                LoadKind.RampingInject => new RampPhase(perSecond, simulation.PerSecond, simulation.During),
                LoadKind.InjectRandom => new RandomPhase(simulation.Amount, simulation.Most, simulation.Interval, simulation.During),
                LoadKind.KeepConstant => new CopiesPhase(simulation.Amount, simulation.Amount, simulation.During),
                LoadKind.RampingConstant => new CopiesPhase(copies, simulation.Amount, simulation.During),
                _ => new EvenPhase(0, TimeSpan.FromSeconds(1), simulation.During),
            });
            perSecond = simulation.Kind is LoadKind.Inject or LoadKind.RampingInject ? simulation.PerSecond : 0;
            copies = simulation.Kind is LoadKind.KeepConstant or LoadKind.RampingConstant ? simulation.Amount : 0;
        }

        return new(phases);
    }
}
