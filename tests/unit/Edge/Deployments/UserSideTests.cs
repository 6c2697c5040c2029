using System.Text;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class UserSideTests
{
    private const string Us = "us-central1";
    private const int Users = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(99)]
    public void Share_manyUsers_withinTwoPoints(double percent) =>
        (100.0 * Green(Us, percent).Count / Users).ShouldBeInRange(percent - 2, percent + 2);

    [Fact]
    public void Share_grows_nobodyGoesBack()
    {
        HashSet<int> before = [];
        foreach (var percent in (double[])[0, 0.5, 5, 20, 50, 99.9, 100])
        {
            var now = Green(Us, percent);
            now.IsSupersetOf(before).ShouldBeTrue($"at {percent} %");
            before = now;
        }

        before.Count.ShouldBe(Users);
    }

    [Fact]
    public void Regions_placeUsersIndependently()
    {
        var both = Green(Us, 50).Intersect(Green("europe-west1", 50)).Count();

        (100.0 * both / Users).ShouldBeInRange(23, 27);
    }

    [Theory]
    [InlineData(0, "blue")]
    [InlineData(-1, "blue")]
    [InlineData(100, "green")]
    [InlineData(101, "green")]
    public void Share_noneOrAll_bodyNotNeeded(double percent, string expected) =>
        UserSide.Of(new Traffic(Colour.Blue, percent), Us, default, "127.0.0.1").Spell().ShouldBe(expected);

    [Fact]
    public void User_fromAnywhereWithAnyBody_staysOnOneSide()
    {
        var sides = Enumerable.Range(0, 100).SelectMany(number => (Colour[])
        [
            Side("""{"user_id":"ada","user_input":"number """ + number + "\"}", $"192.0.2.{number}"),
            Side("""{"user_input":"x","context":{"user_id":"ada"}}""", $"192.0.2.{number}"),
        ]);

        sides.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void User_statedTwice_theOuterOneCounts()
    {
        var (blue, green) = (UserOn(Colour.Blue), UserOn(Colour.Green));

        Side($$$"""{"user_id":"{{{blue}}}","context":{"user_id":"{{{green}}}"}}""", "192.0.2.1").ShouldBe(Colour.Blue);
        Side($$$"""{"user_id":"{{{green}}}","context":{"user_id":"{{{blue}}}"}}""", "192.0.2.1").ShouldBe(Colour.Green);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("{\"user_id\":\"ada\"")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("{\"user_id\":7}")]
    [InlineData("{\"user_id\":null,\"context\":null}")]
    [InlineData("{\"user_id\":\"\\ud800\"}")]
    [InlineData("{\"context\":\"user_id\"}")]
    public void User_notStated_placedByAddress(string body)
    {
        for (var number = 0; number < 50; number++)
        {
            var address = $"192.0.2.{number}";
            Side(body, address).ShouldBe(UserSide.Place(Us, address) < 50 ? Colour.Green : Colour.Blue);
        }
    }

    private static Colour Side(string body, string address) => UserSide.Of(new Traffic(Colour.Blue, 50), Us, Encoding.UTF8.GetBytes(body), address);

    private static string UserOn(Colour colour) =>
        Enumerable.Range(0, 100).Select(number => $"user-{number}").First(user => UserSide.Place(Us, user) < 50 == (colour == Colour.Green));

    private static HashSet<int> Green(string region, double percent)
    {
        var traffic = new Traffic(Colour.Blue, percent);
        return [.. Enumerable.Range(0, Users).Where(number =>
            UserSide.Of(traffic, region, Encoding.UTF8.GetBytes($$"""{"user_id":"user-{{number}}"}"""), "192.0.2.1") == Colour.Green)];
    }
}
