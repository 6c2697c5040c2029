using IonMentoring.Storage.Interactions;

namespace IonMentoring.Storage.Tests.Interactions;

public sealed class PagePlaceTests
{
    private static readonly InteractionFilter Filter = new("ann", "lua", Some.Now, Some.Now.AddDays(1));
    private static readonly PagePlace Place = new(Some.Now.AddTicks(1234560), Guid.CreateVersion7());

    [Fact]
    public void FromToken_ofTheSameFilter_thePlace() => PagePlace.FromToken(Place.ToToken(Filter), Filter).ShouldBe(Place);

    [Fact]
    public void FromToken_ofAnotherFilter_null()
    {
        var token = Place.ToToken(Filter);
        PagePlace.FromToken(token, Filter with { User = "bob" }).ShouldBeNull();
        PagePlace.FromToken(token, Filter with { User = null }).ShouldBeNull();
        PagePlace.FromToken(token, Filter with { Persona = "elro" }).ShouldBeNull();
        PagePlace.FromToken(token, Filter with { From = null }).ShouldBeNull();
        PagePlace.FromToken(token, Filter with { To = Some.Now.AddDays(2) }).ShouldBeNull();
    }

    [Fact]
    public void FromToken_anyCharacterChanged_neverAnotherPlace()
    {
        var token = Place.ToToken(Filter);
        for (var place = 0; place < token.Length; place++)
        {
            foreach (var other in "A-_z9")
            {
                var changed = $"{token[..place]}{other}{token[(place + 1)..]}";

                // The last character has bits that mean nothing.
                (PagePlace.FromToken(changed, Filter) ?? Place).ShouldBe(Place);
                (changed == token || place == token.Length - 1 || PagePlace.FromToken(changed, Filter) is null).ShouldBeTrue(changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("///////////////////////////////////////////")]
    [InlineData("한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한한")]
    [InlineData("                                           ")]
    [InlineData("'; drop table interactions; --")]
    public void FromToken_somethingElse_null(string text) => PagePlace.FromToken(text, Filter).ShouldBeNull();

    [Fact]
    public void FromToken_tenKilobytes_null() => PagePlace.FromToken(new string('A', 10_240), Filter).ShouldBeNull();
}
