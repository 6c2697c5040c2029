using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Destinations;

public sealed class DestinationHealthTests : IDisposable
{
    private static readonly HealthOptions Options = new();
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly DestinationHealth _health = new();
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public void Dispose() => _health.Dispose();

    [Fact]
    public void New_usable() => _health.IsUsable.ShouldBeTrue();

    [Fact]
    public void Probes_asManyFailuresAsStated_out()
    {
        Fails().ShouldBeFalse();
        _health.IsUsable.ShouldBeTrue();

        Fails("refused").ShouldBeTrue();

        _health.IsUsable.ShouldBeFalse();
        _health.Reason.ShouldBe("refused");
        Fails().ShouldBeFalse("it was out already");
    }

    [Fact]
    public void Probes_anAnswerBetweenFailures_stays()
    {
        for (var i = 0; i < 5; i++)
        {
            Fails();
            Answers();
        }

        _health.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public void Probes_asManyAnswersAsStated_back()
    {
        Fails();
        Fails();

        Answers().ShouldBeFalse();
        Fails();
        Answers().ShouldBeFalse("answers count in a row");
        Answers().ShouldBeTrue();

        _health.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public void Eject_outAtOnce_backWhenItsTimeIsOverAndAProbeIsAnswered()
    {
        Ejects("reset").ShouldBeTrue();
        _health.IsUsable.ShouldBeFalse();
        _health.Reason.ShouldBe("reset");
        Ejects().ShouldBeFalse("it was out already");

        Answers().ShouldBeFalse("its time is not over");
        _now += Options.FirstEjection;
        _health.IsUsable.ShouldBeFalse("time alone does not bring it back");
        Answers().ShouldBeTrue();

        _health.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public void Eject_probeFailsWhenItsTimeIsOver_staysOut()
    {
        Ejects();
        Answers();
        _now += Options.FirstEjection;

        Fails().ShouldBeFalse();

        _health.IsUsable.ShouldBeFalse();
        Answers().ShouldBeTrue();
    }

    [Fact]
    public void Eject_againAndAgain_timeDoublesUpToTheLongest()
    {
        double[] expected = [1, 2, 4, 8, 16, 30, 30];

        expected.Select(_ => SecondsOut()).ShouldBe(expected);
    }

    [Fact]
    public void Eject_afterALongQuietTime_beginsWithTheFirstTimeAgain()
    {
        SecondsOut();
        SecondsOut().ShouldBe(2);
        _now += Options.LongestEjection + Tick;
        Answers();

        SecondsOut().ShouldBe(1);
    }

    [Fact]
    public void Eject_andProbesFail_backOnlyWhenBothAreOver()
    {
        Ejects();
        Fails();
        Fails();
        _now += Options.FirstEjection;

        Answers().ShouldBeFalse("two answers are needed");
        Answers().ShouldBeTrue();
    }

    [Fact]
    public void Eject_longAndProbesFailed_backWhenProbesSaySo()
    {
        for (var i = 0; i < 6; i++)
        {
            SecondsOut();
        }

        Ejects();
        Fails();

        Answers().ShouldBeFalse("two answers are needed");
        Answers().ShouldBeTrue("a process that was started again need not wait for the end of its time");
    }

    [Fact]
    public void Silent_outAndWaitingRequestsAreToldOnce()
    {
        var before = _health.Hanging;
        Fails(silent: true);
        before.IsCancellationRequested.ShouldBeFalse("one silence may be chance");

        Fails(silent: true);

        before.IsCancellationRequested.ShouldBeTrue();
        _health.Hanging.IsCancellationRequested.ShouldBeFalse("later requests have a chance of their own");
    }

    [Fact]
    public void Refused_waitingRequestsAreLeftAlone()
    {
        Fails();
        Fails();

        _health.Hanging.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void Silent_afterTheDestinationWasTakenAway_noFailure()
    {
        Fails(silent: true);
        _health.Dispose();

        Should.NotThrow(() => Fails(silent: true));
    }

    [Fact]
    public void ProbesAndEjects_atOnce_everyChangeIsToldToExactlyOne()
    {
        var options = new HealthOptions { FirstEjection = TimeSpan.FromTicks(1), LongestEjection = TimeSpan.FromTicks(1) };
        var (outs, backs) = (0, 0);
        AtOnce.Run(6, number =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var now = _now.AddTicks(i);
                _ = (number % 3) switch
                {
                    0 => _health.Eject(options, now, "reset") && Interlocked.Increment(ref outs) > 0,
                    1 => _health.ProbeFailed(options, now, "silent", silent: i % 2 == 0) && Interlocked.Increment(ref outs) > 0,
                    _ => _health.ProbeAnswered(options, now) && Interlocked.Increment(ref backs) > 0,
                };
            }
        });

        (outs - backs).ShouldBe(_health.IsUsable ? 0 : 1);
    }

    private bool Answers() => _health.ProbeAnswered(Options, _now);

    private bool Fails(string reason = "", bool silent = false) => _health.ProbeFailed(Options, _now, reason, silent);

    private bool Ejects(string reason = "") => _health.Eject(Options, _now, reason);

    private double SecondsOut()
    {
        var since = _now;
        Ejects().ShouldBeTrue();
        while (!_health.IsUsable)
        {
            _now += Tick;
            Answers();
        }

        return (_now - since).TotalSeconds;
    }
}
