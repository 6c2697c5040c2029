using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests.Removing;

public sealed class RemovalScopeTests
{
    [Theory]
    [InlineData("*", "*:*")]
    [InlineData("process:*", "process:*")]
    [InlineData("Persona:LUA:*", "*:lua:*")]
    [InlineData("recommend:_:*", "recommend:_:*")]
    [InlineData("user:u3f1:*", "*:*:*:u3f1")]
    public void Read_pattern_keysInRedis(string pattern, string keys) => RemovalScope.Read(pattern)!.KeyPattern.ShouldBe(keys);

    [Theory]
    [InlineData("")]
    [InlineData("**")]
    [InlineData("proc*")]
    [InlineData("process")]
    [InlineData("process:")]
    [InlineData("process:*:*")]
    [InlineData("process:l?a:*")]
    [InlineData("process:[a-z]:*")]
    [InlineData("process:lua:*\n")]
    [InlineData("\n*")]
    [InlineData("process:lua:*\r\nFLUSHALL")]
    [InlineData("process:루아:*")]
    [InlineData("process:lua\\:*")]
    [InlineData("ion-removed")]
    public void Read_anythingElse_none(string pattern) => RemovalScope.Read(pattern).ShouldBeNull();

    [Fact]
    public void Cover_afterARemoval_whatWasWrittenBeforeAndMatches()
    {
        var removals = new Removals(TimeSpan.FromHours(1));
        removals.Add(RemovalScope.Read("persona:lua:*")!, at: 100, now: 100);
        removals.Add(RemovalScope.ForUserGroup(CacheKey.UserGroupOf("ann")), at: 200, now: 200);
        var lua = CacheKey.For(CacheKind.Process, "Lua", "a").Text;
        var elro = CacheKey.For(CacheKind.Process, "Elro", "a").Text;
        var anns = CacheKey.ForUser(CacheKind.Process, "Elro", "ann", "a").Text;

        removals.Cover(lua, writtenAt: 100).ShouldBeTrue();
        removals.Cover(lua, writtenAt: 101).ShouldBeFalse();
        removals.Cover(elro, writtenAt: 50).ShouldBeFalse();
        removals.Cover(anns, writtenAt: 200).ShouldBeTrue();
        removals.Cover(anns, writtenAt: 201).ShouldBeFalse();
    }

    [Fact]
    public void Add_older_isNoNews()
    {
        var removals = new Removals(TimeSpan.FromHours(1));
        removals.Add(RemovalScope.Everything, at: 100, now: 100).ShouldBeTrue();
        removals.Add(RemovalScope.Everything, at: 99, now: 99).ShouldBeFalse();
        removals.Cover("process:lua:x", writtenAt: 100).ShouldBeTrue();
    }

    [Fact]
    public void Add_muchLater_theOldOneIsForgotten()
    {
        var removals = new Removals(TimeSpan.FromTicks(10));
        removals.Add(RemovalScope.Read("process:*")!, at: 100, now: 100);
        removals.Add(RemovalScope.Read("recommend:*")!, at: 111, now: 111);
        removals.All.Count.ShouldBe(1);
    }

    [Fact]
    public void Add_forgottenAndToldAgain_isNoNews()
    {
        var removals = new Removals(TimeSpan.FromTicks(10));
        removals.Add(RemovalScope.Read("recommend:*")!, at: 111, now: 111);
        removals.Add(RemovalScope.Read("process:*")!, at: 100, now: 111).ShouldBeFalse();
        removals.All.Count.ShouldBe(1);
    }

    [Fact]
    public void Add_farAhead_isPassedOver()
    {
        var removals = new Removals(TimeSpan.FromHours(1));
        removals.Add(RemovalScope.Everything, at: long.MaxValue, now: 100).ShouldBeFalse();
        removals.Cover("process:lua:x", writtenAt: 100).ShouldBeFalse();
    }

    [Fact]
    public void After_clockBehindARemoval_whatBeginsNowIsNotCovered()
    {
        var removals = new Removals(TimeSpan.FromHours(1));
        removals.Add(RemovalScope.Everything, at: 100, now: 90);
        removals.Cover("process:lua:x", removals.After(90)).ShouldBeFalse();
        removals.After(200).ShouldBe(200);
    }

    [Fact]
    public void Read_aKey_thatAnswerAlone()
    {
        var one = CacheKey.ForUser(CacheKind.Process, "Lua", "ann", "a").Text;
        var scope = RemovalScope.Read(one)!;
        scope.Covers(one).ShouldBeTrue();
        scope.Covers(CacheKey.ForUser(CacheKind.Process, "Lua", "ann", "b").Text).ShouldBeFalse();
        var removals = new Removals(TimeSpan.FromHours(1));
        removals.Add(scope, at: 100, now: 100);
        removals.Cover(one, writtenAt: 100).ShouldBeTrue();
        removals.Cover(CacheKey.For(CacheKind.Process, "Lua", "a").Text, writtenAt: 100).ShouldBeFalse();
    }
}
