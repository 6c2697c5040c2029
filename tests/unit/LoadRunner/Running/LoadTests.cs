using System.Collections.Concurrent;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Running;

public sealed class LoadTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Half = Second / 2;

    [Fact]
    public async Task Open_everySimulation_sendsAllThatWereDue()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("all", _ => ValueTask.FromResult(Response.Ok())).WithLoadSimulations(
            Simulation.Inject(100, Second, Half), Simulation.RampingInject(200, Second, Half), Simulation.Pause(Half / 5), Simulation.Inject(40, Second, Half)));

        stats.Ok.Request.Count.ShouldBe(50 + 75 + 20);
        stats.AllRequestCount.ShouldBe(145);
        stats.SendLag.ShouldNotBeNull();
        stats.Seconds.Sum(second => second.OkRPS).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Open_answersThatNeverCome_sendsOnAndCountsThem()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("silent", NeverAsync).WithTimeout(Half).WithLoadSimulations(Simulation.Inject(50, Second, Second)));

        stats.Fail.Request.Count.ShouldBe(50);
        stats.StatusCodes.Single().Message.ShouldNotBeNull().ShouldContain("not answered within 0.5 s");
        stats.MostUnderWay.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Open_moreUnderWayThanAllowed_theRestFails()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("bounded", NeverAsync).WithTimeout(Second).WithMostUnderWay(10).WithLoadSimulations(Simulation.Inject(100, Second, Half)));

        stats.AllRequestCount.ShouldBe(50);
        stats.Fail.Request.Count.ShouldBe(50);
        stats.MostUnderWay.ShouldBe(10);
        stats.StatusCodes.Single(status => status.Message!.StartsWith("not sent", StringComparison.Ordinal)).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Closed_copies_neverMoreThanThatManyAtOnce()
    {
        var (now, most) = (0, 0);
        var stats = await Runs.StatsAsync(Scenario.Create("closed", async _ =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMost(ref most, running);
            await Task.Delay(TimeSpan.FromMilliseconds(2));
            Interlocked.Decrement(ref now);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.KeepConstant(3, Half), Simulation.RampingConstant(6, Half)));

        most.ShouldBeInRange(4, 6);
        stats.Ok.Request.Count.ShouldBeGreaterThan(6);
        stats.SendLag.ShouldBeNull();
        stats.CorrectedPercent99.ShouldNotBeNull();
    }

    [Fact]
    public async Task Steps_ofAnIteration_measuredByName()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("two steps", async context =>
        {
            await Step.Run("first", context, () => ValueTask.FromResult(Response.Ok(200)));
            return await Step.Run("second", context, () => ValueTask.FromResult(Response.Fail("no", 500)));
        }).WithLoadSimulations(Simulation.Inject(20, Second, Half)));

        stats.StepStats.Select(step => (step.StepName, step.Ok.Request.Count, step.Fail.Request.Count)).ShouldBe([("first", 10, 0), ("second", 0, 10)]);
        stats.Fail.Request.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Step_throws_countsAsFailedToo()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("throws in a step", context => Step.Run("first", context, () => throw new InvalidOperationException("out of order")))
            .WithLoadSimulations(Simulation.Inject(10, Second, Half)));

        stats.StepStats.Single().Fail.Request.Count.ShouldBe(5);
        stats.Fail.Request.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Iteration_throws_countsAsFailedWithItsReason()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("throws", _ => throw new InvalidOperationException("out of order")).WithLoadSimulations(Simulation.Inject(10, Second, Half)));

        stats.Fail.Request.Count.ShouldBe(5);
        stats.StatusCodes.Single().Message.ShouldBe("InvalidOperationException: out of order");
    }

    [Fact]
    public async Task WarmUp_itsRequests_notCounted()
    {
        var calls = new ConcurrentQueue<string>();
        var stats = await Runs.StatsAsync(Scenario.Create("warm", _ =>
        {
            calls.Enqueue("request");
            return ValueTask.FromResult(Response.Ok());
        })
            .WithInit(() => Note("init"))
            .WithWarmed(() => Note("warmed"))
            .WithClean(() => Note("clean"))
            .WithWarmUpDuration(Half)
            .WithLoadSimulations(Simulation.Inject(20, Second, Second)));

        stats.Ok.Request.Count.ShouldBe(20);
        calls.ShouldBe(["init", .. Enumerable.Repeat("request", 10), "warmed", .. Enumerable.Repeat("request", 20), "clean"]);

        Task Note(string what)
        {
            calls.Enqueue(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task StopScenario_fromAnIteration_endsItAndSaysWhy()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("stops", context =>
        {
            if (context.InvocationNumber == 5)
            {
                context.StopScenario("had enough");
            }

            return ValueTask.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(100, Second, 60 * Second)));

        stats.StopReason.ShouldBe("had enough");
        stats.AllRequestCount.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task EachSecond_oneIsBad_endsIt()
    {
        var stats = await Runs.StatsAsync(Scenario.Create("bad second", _ => ValueTask.FromResult(Response.Fail("no")))
            .WithEachSecond(second => second.FailPercent > 0.5 ? "errors" : null)
            .WithLoadSimulations(Simulation.Inject(100, Second, 60 * Second)));

        stats.StopReason.ShouldBe("errors");
        stats.Duration.ShouldBeLessThan(30);
    }

    [Fact]
    public void Scenarios_sameNameOrNone_refused()
    {
        var scenario = Scenario.Create("twice", _ => ValueTask.FromResult(Response.Ok()));

        Should.Throw<ArgumentException>(() => ScenarioRunner.RegisterScenarios(scenario, scenario));
        Should.Throw<ArgumentException>(() => ScenarioRunner.RegisterScenarios());
    }

    [Fact]
    public async Task Scenario_withoutLoad_refusedByName() =>
        (await Should.ThrowAsync<ArgumentException>(() => Runs.OfAsync(Scenario.Create("idle", _ => ValueTask.FromResult(Response.Ok()))))).Message.ShouldContain("idle");

    private static async ValueTask<Response> NeverAsync(IScenarioContext context)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        return Response.Ok();
    }

    private static void InterlockedMost(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
