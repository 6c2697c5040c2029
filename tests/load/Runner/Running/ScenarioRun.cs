using IonMentoring.LoadRunner.Measuring;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Running;

/// <summary>One scenario from its warm-up to its statistics.</summary>
internal sealed class ScenarioRun
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Scenario _scenario;
    private readonly TimeProvider _time;
    private readonly LoadPlan _plan;

    public ScenarioRun(Scenario scenario, TimeProvider time)
    {
        if (scenario.LoadSimulations.Count == 0)
        {
            throw new ArgumentException($"The scenario “{scenario.Name}” has no load simulation.", nameof(scenario));
        }

        (_scenario, _time, _plan) = (scenario, time, LoadPlan.Of(scenario.LoadSimulations));
    }

    public Scenario Scenario => _scenario;

    public TimeSpan During => _plan.During;

    public async Task WarmUpAsync()
    {
        await _scenario.Init();
        if (_scenario.WarmUpDuration > TimeSpan.Zero)
        {
            using var iterations = new Iterations(_scenario, new ScenarioMeasures(), _time);
            await LoadAsync(iterations, _scenario.WarmUpDuration);
        }

        await _scenario.Warmed();
    }

    /// <summary>Puts the load on and measures; <paramref name="seen"/> gets each second.</summary>
    public async Task<ScenarioStats> RunAsync(Action<ScenarioRun, SecondStats> seen)
    {
        var measures = new ScenarioMeasures();
        using var iterations = new Iterations(_scenario, measures, _time);
        var startedAt = _time.GetTimestamp();
        var load = LoadAsync(iterations, TimeSpan.MaxValue);
        using (var timer = new PeriodicTimer(Second, _time))
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            while (await Task.WhenAny(load, tick) == tick)
            {
                EndSecond();
                tick = timer.WaitForNextTickAsync().AsTask();
            }
        }

        await load;
        var during = _time.GetElapsedTime(startedAt);
        if (!measures.Timeline.IsQuiet || measures.Timeline.Seconds.Count == 0)
        {
            EndSecond();
        }

        await _scenario.Clean();
        return ScenarioStatsReading.Read(_scenario, measures, during, iterations.StopReason);

        void EndSecond()
        {
            var second = measures.Timeline.EndSecond(_time.GetElapsedTime(startedAt), iterations.UnderWay);
            seen(this, second);
            if (_scenario.EachSecond(second) is { } reason)
            {
                iterations.Stop(reason);
            }
        }
    }

    private async Task LoadAsync(Iterations iterations, TimeSpan atMost)
    {
        var startsAt = _time.GetTimestamp();
        var before = TimeSpan.Zero;
        foreach (var phase in _plan.Phases.TakeWhile(_ => before < atMost && !iterations.Stopping.IsCancellationRequested))
        {
            var phaseStartsAt = startsAt + (long)(before.TotalSeconds * _time.TimestampFrequency);
            await (phase is IOpenPhase open
                ? OpenSender.SendAsync(open, iterations, phaseStartsAt, atMost - before)
                : ClosedCopies.RunAsync((CopiesPhase)phase, iterations, phaseStartsAt, atMost - before));
            before += phase.During;
        }

        await iterations.IdleAsync();
    }
}
