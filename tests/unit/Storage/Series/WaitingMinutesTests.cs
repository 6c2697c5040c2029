using IonMentoring.Storage.Series;

namespace IonMentoring.Storage.Tests.Series;

public sealed class WaitingMinutesTests
{
    private readonly WaitingMinutes _waiting = new();

    [Fact]
    public void All_ofSeveralMinutesSeriesAndSources_eachOldestFirst()
    {
        _waiting.Keep([Some.Minute(1, "one", 2), Some.Minute(0, "one", 3), Some.Minute(0, "two", 4), Some.Minute(0, "one", 5) with { Series = "other" }]);
        _waiting.All().Select(minute => (minute.Start, minute.Series, minute.Source, minute.Count)).ShouldBe(
            [(Some.Now, "response_time", "one", 3), (Some.Now, "response_time", "two", 4), (Some.Now, "other", "one", 5), (Some.Now.AddMinutes(1), "response_time", "one", 2)]);
    }

    [Fact]
    public void Keep_again_theLatestAlone()
    {
        _waiting.Keep([Some.Minute(0, "one", 2)]);
        _waiting.Keep([Some.Minute(0, "one", 3)]);
        _waiting.All().ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void Keep_oneThatCountsLess_isNotTaken()
    {
        _waiting.Keep([Some.Minute(0, "one", 3)]);
        _waiting.Keep([Some.Minute(0, "one", 2)]);
        _waiting.All().ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void Written_all_nothingWaits()
    {
        _waiting.Keep([Some.Minute(0, "one", 2), Some.Minute(1, "one", 2)]);
        _waiting.Written(_waiting.All());
        _waiting.All().ShouldBeEmpty();
    }

    [Fact]
    public void Written_oneThatWasGivenAgainMeanwhile_stillWaits()
    {
        _waiting.Keep([Some.Minute(0, "one", 2)]);
        var writing = _waiting.All();
        _waiting.Keep([Some.Minute(0, "one", 3)]);
        _waiting.Written(writing);
        _waiting.All().ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void Keep_moreThanThereIsRoomFor_theOldestIsDroppedAndCounted()
    {
        _waiting.Keep([.. Enumerable.Range(0, 100_010).Select(minute => Some.Minute(minute, "one", 1) with { Spread = null })]);
        _waiting.Dropped.ShouldBe(10);
        var left = _waiting.All();
        left.Count.ShouldBe(100_000);
        left[0].Start.ShouldBe(Some.Now.AddMinutes(10));
    }
}
