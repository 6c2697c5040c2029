using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests.Removing;

public sealed class RemovalScopeTests
{
    [Theory]
    [InlineData("*", "*:*")]
    [InlineData("process:*", "process:*")]
    [InlineData("Persona:LUA:*", "*:lua:*")]
    [InlineData("recommend:any:*", "recommend:any:*")]
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
        removals.Add(RemovalScope.Read("persona:lua:*")!, at: 100);
        removals.Add(RemovalScope.ForUserGroup(CacheKey.UserGroupOf("ann")), at: 200);
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
        removals.Add(RemovalScope.Everything, at: 100).ShouldBeTrue();
        removals.Add(RemovalScope.Everything, at: 99).ShouldBeFalse();
        removals.Cover("process:lua:x", writtenAt: 100).ShouldBeTrue();
    }

    [Fact]
    public void Add_muchLater_theOldOneIsForgotten()
    {
        var removals = new Removals(TimeSpan.FromTicks(10));
        removals.Add(RemovalScope.Read("process:*")!, at: 100);
        removals.Add(RemovalScope.Read("recommend:*")!, at: 111);
        removals.All.Count.ShouldBe(1);
    }
}
