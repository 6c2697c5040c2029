using CsCheck;
using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Tuning;

namespace IonMentoring.Monitoring.Tests.Tuning;

public sealed class RuleTunerTests
{
    private const int Day = 24 * 60;

    private static readonly Gen<double[]> Series = Gen.OneOf(
        Gen.Double[0, 100].Array[60, 300], Gen.Double[0, 3].Select(Math.Floor).Array[60, 300], Gen.Double[0, 100].SelectMany(value => Gen.Const(value).Array[60, 100]));

    [Fact]
    public void Tune_fewMinutes_noProposalAndWhy()
    {
        var tuning = RuleTuner.Tune(Rules.SlowAnswers, new(100), Rules.Steady(59, 20, 2));

        tuning.Proposed.ShouldBeNull();
        tuning.Change.ShouldBe("unknown");
        tuning.Why.ShouldBe("59 minutes are known; 60 are needed");
    }

    [Fact]
    public void Tune_nothing_noProposal() => RuleTuner.Tune(Rules.SlowAnswers, new(100), []).Baseline.ShouldBeNull();

    [Fact]
    public void Tune_alternatingValues_exactThreshold()
    {
        // 20 and 24 in turn: mean 22, sigma 2 (of 100 values 2.0101). Three in a row reach 20 at most, which is below the mean: two sigmas of 2.0101 are left,
        // and a tenth of the way from 22 to 100 is more than those: 7.8.
        var tuning = RuleTuner.Tune(Rules.SlowAnswers, new(100), Rules.Readings([.. Enumerable.Range(0, 100).Select(minute => minute % 2 == 0 ? 20.0 : 24)]));

        tuning.Proposed!.Threshold.ShouldBe(29.8);
        tuning.Change.ShouldBe("tighter");
        tuning.Baseline!.Sigma.ShouldBe(2.0101, tolerance: 0.0001);
    }

    [Fact]
    public void Tune_wideSwings_byWhatNormalOperationReached()
    {
        // 40 for ten minutes, 80 for ten minutes: mean 60, three in a row reach 20 more, of which 2.5 times count at two sigmas.
        var tuning = RuleTuner.Tune(Rules.SlowAnswers, new(100), Rules.Readings([.. Enumerable.Range(0, 200).Select(minute => minute / 10 % 2 == 0 ? 40.0 : 80)]));

        tuning.Proposed!.Threshold.ShouldBe(60 + (2.5 * 20), tolerance: 0.001);
        tuning.Change.ShouldBe("wider");
        tuning.ProposedOutcome!.Firings.ShouldBe(0);
    }

    [Fact]
    public void Tune_constant_someRoomAllTheSame()
    {
        var tuning = RuleTuner.Tune(Rules.FewHits, new(70), Rules.Readings([.. Enumerable.Repeat(90.0, 100)]));

        tuning.Proposed!.Threshold.ShouldBe(88);
        tuning.ProposedOutcome.ShouldBe(new ReplayOutcome(0, 0, null));
    }

    [Fact]
    public void Tune_oneOutage_isDetectedAndDoesNotWiden()
    {
        var (calm, readings) = (Rules.Steady(Day, 20, 2), Rules.Steady(Day, 20, 2));
        for (var minute = 600; minute < 630; minute++)
        {
            readings[minute] = readings[minute] with { Value = 90 };
        }

        var (without, with) = (RuleTuner.Tune(Rules.SlowAnswers, new(100), calm), RuleTuner.Tune(Rules.SlowAnswers, new(100), readings));

        with.Disturbances.ShouldBe(1);
        with.Proposed!.Threshold.ShouldBe(without.Proposed!.Threshold, tolerance: 0.5);
        with.PresentOutcome.ShouldBe(new ReplayOutcome(0, 0, 0));
        with.ProposedOutcome.ShouldBe(new ReplayOutcome(1, 0, 100));
        with.IsWorthApplying.ShouldBeTrue();
    }

    [Fact]
    public void Tune_againAndAgain_isHowTheSeriesIs()
    {
        var readings = Rules.Steady(Day, 20, 2);
        foreach (var begin in (int[])[100, 500, 900, 1300])
        {
            for (var minute = begin; minute < begin + 6; minute++)
            {
                readings[minute] = readings[minute] with { Value = 60 };
            }
        }

        var tuning = RuleTuner.Tune(Rules.SlowAnswers, new(50), readings);

        tuning.PresentOutcome!.Firings.ShouldBe(4);
        tuning.Proposed!.Threshold.ShouldBeGreaterThan(60);
        tuning.Disturbances.ShouldBe(1);
    }

    [Fact]
    public void Tune_strongRhythm_aThresholdForEachHour()
    {
        Sample[] readings = [.. Enumerable.Range(0, 2 * Day).Select(minute => new Sample(minute, (minute / 60 % 24 >= 12 ? 60 : 30) + Math.Sin(minute)))];
        var tuning = RuleTuner.Tune(Rules.BusyProcessor, new(80), readings);

        tuning.Proposed!.ByHour!.Count.ShouldBe(24);
        tuning.Proposed.At(15).ShouldBeGreaterThan(60);
        tuning.Proposed.At(3).ShouldBeLessThan(60);
        tuning.Proposed.Threshold.ShouldBe(tuning.Proposed.ByHour.Max());
    }

    [Fact]
    public void Tune_percentages_stayReachable()
    {
        var tuning = RuleTuner.Tune(Rules.BusyProcessor, new(80), Rules.Readings([.. Enumerable.Range(0, 200).Select(minute => minute / 10 % 2 == 0 ? 50.0 : 90)]));

        tuning.Proposed!.Threshold.ShouldBe(95);
    }

    [Fact]
    public void Tune_anySeries_worseSeverityIsNoTighter() => Series.Sample(values =>
    {
        var readings = Rules.Readings(values);
        var high = RuleTuner.Propose(Rules.SlowAnswers, readings)!.Threshold;
        var critical = RuleTuner.Propose(Rules.SlowAnswers with { Severity = Monitoring.Alerts.Settings.AlertSeverity.Critical }, readings)!.Threshold;
        return double.IsFinite(high) && critical >= high;
    });

    [Fact]
    public void Tune_anySeries_neverFiresOnWhatIsNormal() => Series.Sample(values =>
    {
        foreach (var rule in (Monitoring.Alerts.Rules.AlertRule[])[Rules.SlowAnswers, Rules.FewHits])
        {
            var tuning = RuleTuner.Tune(rule, new(rule.Threshold), Rules.Readings(values));
            if (tuning is { Disturbances: 0, ProposedOutcome.Firings: > 0 })
            {
                return false;
            }
        }

        return true;
    });
}
