using IonMentoring.Storage.Rollups;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Storage.Tests.Rollups;

public sealed class MinuteRollupsTests
{
    private readonly FakeTimeProvider _time = Some.Clock(Some.Now);
    private readonly MinuteRollups _rollups;

    public MinuteRollupsTests() => _rollups = new MinuteRollups(_time);

    [Fact]
    public void Changed_ofSeveralMinutesAndPersonas_aSeriesEach()
    {
        _rollups.Count([Some.Interaction(0, persona: "Lua"), Some.Interaction(59.9, persona: "Lua"), Some.Interaction(60, persona: "Elro"), Some.Interaction(61)]);
        _rollups.Changed().Select(rollup => (rollup.Start, rollup.Series, rollup.Count, rollup.Sum)).ShouldBe(
            [
                (Some.Now, "response_time_process", 2, 3), (Some.Now, "persona_lua_count", 2, 2),
                (Some.Now.AddMinutes(1), "response_time_process", 2, 3), (Some.Now.AddMinutes(1), "persona_elro_count", 1, 1),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Changed_afterTheyWereWritten_onlyWhatCameSince()
    {
        _rollups.Count([Some.Interaction(0), Some.Interaction(60)]);
        _rollups.Written(_rollups.Changed());
        _rollups.Changed().ShouldBeEmpty();
        _rollups.Count([Some.Interaction(1)]);
        var changed = _rollups.Changed().ShouldHaveSingleItem();
        (changed.Start, changed.Count).ShouldBe((Some.Now, 2));
    }

    [Fact]
    public void Written_oneCountedMeanwhile_isStillChanged()
    {
        _rollups.Count([Some.Interaction(0)]);
        var writing = _rollups.Changed();
        _rollups.Count([Some.Interaction(1)]);
        _rollups.Written(writing);
        _rollups.Changed().ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Count_clockJumpedBackToAForgottenMinute_standsBesideWhatWasWritten()
    {
        _rollups.Count([Some.Interaction(0)]);
        var written = _rollups.Changed();
        _time.Advance(TimeSpan.FromMinutes(10));
        _rollups.Written(written);

        _rollups.Count([Some.Interaction(1), Some.Interaction(2)]);
        var again = _rollups.Changed().ShouldHaveSingleItem();
        (again.Start, again.Count).ShouldBe((Some.Now, 2));
        again.Source.ShouldNotBe(written[0].Source);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.01, 0)]
    [InlineData(0.0101, 1)]
    [InlineData(0.0125, 1)]
    [InlineData(1e300, 80)]
    [InlineData(double.PositiveInfinity, 80)]
    public void BucketOf_aValue_theFirstWhoseBoundIsNotBelowIt(double value, int bucket) => Histogram.BucketOf(value).ShouldBe(bucket);

    [Fact]
    public void BucketOf_eachBound_itsOwnBucket() =>
        Histogram.Bounds.Select(Histogram.BucketOf).ShouldBe(Enumerable.Range(0, Histogram.Bounds.Count));
}
