using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Running;

public sealed class VerdictTests
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(0.5);

    [Theory]
    [InlineData(10, 0)]
    [InlineData(9, 1)]
    public async Task Run_threshold_exitCodeSaysWhetherItWasMet(double limit, int exitCode)
    {
        var report = await Runs.OfAsync(Scenario.Create("judged", _ => ValueTask.FromResult(Response.Ok()))
            .WithThresholds(Threshold.AtMost("requests", limit, "", stats => stats.AllRequestCount))
            .WithLoadSimulations(Simulation.Inject(20, 2 * Half, Half)));

        report.ExitCode.ShouldBe(exitCode);
        report.Passed.ShouldBe(exitCode == 0);
        report.ScenarioStats[0].Thresholds.Single().Measured.ShouldBe(10);
    }

    [Fact]
    public async Task Run_measuresTheRunnerItself()
    {
        var report = await Runs.OfAsync(Scenario.Create("cost", _ => ValueTask.FromResult(Response.Ok())).WithLoadSimulations(Simulation.Inject(200, 2 * Half, Half)));

        report.Runner.CpuMicrosecondsPerRequest.ShouldBeGreaterThan(0);
        report.Runner.BytesPerRequest.ShouldBeGreaterThan(0);
        report.Machine.Cores.ShouldBe(Environment.ProcessorCount);
    }
}
