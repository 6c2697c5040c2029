using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner;

/// <summary>What is asked, how much, and what is expected of the answers.</summary>
public sealed record Scenario
{
    private Scenario(string name, Func<IScenarioContext, ValueTask<Response>> run) => (Name, Run) = (name, run);

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>One iteration. What it throws counts as a failure.</summary>
    public Func<IScenarioContext, ValueTask<Response>> Run { get; }

    /// <summary>Run once before anything is sent.</summary>
    public Func<Task> Init { get; private init; } = static () => Task.CompletedTask;

    /// <summary>Run once between the warm-up and what is measured.</summary>
    public Func<Task> Warmed { get; private init; } = static () => Task.CompletedTask;

    /// <summary>Run once when everything was answered, before thresholds are looked at.</summary>
    public Func<Task> Clean { get; private init; } = static () => Task.CompletedTask;

    /// <summary>How long the beginning of the load is put on without being measured. Default 0.</summary>
    public TimeSpan WarmUpDuration { get; private init; }

    /// <summary>The load, one simulation after the other.</summary>
    public IReadOnlyList<LoadSimulation> LoadSimulations { get; private init; } = [];

    /// <summary>What the run must keep to.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; private init; } = [];

    /// <summary>Sees each second and says why the scenario should end, or null.</summary>
    public Func<SecondStats, string?> EachSecond { get; private init; } = static _ => null;

    /// <summary>How long an iteration may take. Default 30 s.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most iterations under way; those that are due beyond count as failed, so that a silent target cannot fill the memory. Default 20,000.</summary>
    public int MostUnderWay { get; private init; } = 20_000;

    /// <summary>A scenario of that name.</summary>
    public static Scenario Create(string name, Func<IScenarioContext, ValueTask<Response>> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name, run);
    }

    /// <summary>Something to do first.</summary>
    public Scenario WithInit(Func<Task> init) => this with { Init = init };

    /// <summary>Something to do when the warm-up is over, for example to note counters.</summary>
    public Scenario WithWarmed(Func<Task> warmed) => this with { Warmed = warmed };

    /// <summary>Something to do last.</summary>
    public Scenario WithClean(Func<Task> clean) => this with { Clean = clean };

    /// <summary>Puts the first part of the load on without measuring it.</summary>
    public Scenario WithWarmUpDuration(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return this with { WarmUpDuration = duration };
    }

    /// <summary>No warm-up.</summary>
    public Scenario WithoutWarmUp() => this with { WarmUpDuration = TimeSpan.Zero };

    /// <summary>The load.</summary>
    public Scenario WithLoadSimulations(params IReadOnlyList<LoadSimulation> simulations) => this with { LoadSimulations = simulations };

    /// <summary>What the run must keep to.</summary>
    public Scenario WithThresholds(params IReadOnlyList<Threshold> thresholds) => this with { Thresholds = thresholds };

    /// <summary>Something to do each second, which says why the scenario should end, or null.</summary>
    public Scenario WithEachSecond(Func<SecondStats, string?> look) => this with { EachSecond = look };

    /// <summary>How long an iteration may take, 1 ms or more.</summary>
    public Scenario WithTimeout(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.FromMilliseconds(1));
        return this with { Timeout = timeout };
    }

    /// <summary>The most iterations under way, 1 or more.</summary>
    public Scenario WithMostUnderWay(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return this with { MostUnderWay = most };
    }
}
