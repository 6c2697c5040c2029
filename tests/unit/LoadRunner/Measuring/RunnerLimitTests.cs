using IonMentoring.LoadRunner.Measuring;

namespace IonMentoring.LoadRunner.Tests.Measuring;

public sealed class RunnerLimitTests
{
    [Fact]
    public void Find_sentInTime_none() => RunnerLimit.Find(Samples.Runner(), [Samples.Scenario()]).ShouldBeNull();

    [Fact]
    public void Find_sentLate_saysSo() => RunnerLimit.Find(Samples.Runner(), [Samples.Scenario(lagPercent99: 11)]).ShouldNotBeNull().ShouldContain("after they were due");

    [Fact]
    public void Find_sentLateToWhatIsFarSlower_none() => RunnerLimit.Find(Samples.Runner(), [Samples.Scenario(lagPercent99: 40, latencyPercent99: 2_300)]).ShouldBeNull();

    [Fact]
    public void Find_nearItsCalibratedMost_saysSo() =>
        RunnerLimit.Find(Samples.Runner(calibrated: 105), [Samples.Scenario()]).ShouldNotBeNull().ShouldContain("calibration");

    [Fact]
    public void Find_allCoresBusy_saysSo() =>
        RunnerLimit.Find(Samples.Runner(calibrated: null, cores: Environment.ProcessorCount), [Samples.Scenario()]).ShouldNotBeNull().ShouldContain("cores");
}
