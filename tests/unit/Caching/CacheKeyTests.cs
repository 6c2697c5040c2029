using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests;

public sealed class CacheKeyTests
{
    /// <summary>Moves the characters of a text over the borders of fields in every way: no two ways share a key.</summary>
    [Fact]
    public void For_charactersMovedBetweenFields_everyKeyDiffers()
    {
        const string Text = "abcdef";
        var keys = new List<string>();
        for (var first = 0; first <= Text.Length; first++)
        {
            for (var second = first; second <= Text.Length; second++)
            {
                keys.Add(CacheKey.For(CacheKind.Process, "Lua", Text[..first], Text[first..second], Text[second..]).Text);
            }
        }

        keys.ShouldBeUnique();
    }

    [Fact]
    public void For_nullAndEmpty_differ() =>
        CacheKey.For(CacheKind.Process, "Lua", [null]).ShouldNotBe(CacheKey.For(CacheKind.Process, "Lua", [string.Empty]));

    [Fact]
    public void For_sameFields_sameKeyOf256Bits()
    {
        var key = CacheKey.For(CacheKind.Process, "Lua", "a", null);
        key.ShouldBe(CacheKey.For(CacheKind.Process, "lua", "a", null));
        key.Hash.Length.ShouldBe(64);
        key.Text.ShouldBe($"process:lua:{key.Hash}");
    }
}
