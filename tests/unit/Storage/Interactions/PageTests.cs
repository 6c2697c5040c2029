using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Interactions;

public sealed class SqlitePageTests() : PageTests(new SqlitePlace());

public sealed class PostgresPageTests(PostgresServer server) : PageTests(new PostgresPlace(server));

public abstract class PageTests : OnEachDatabase
{
    private static readonly InteractionFilter All = new(null, null, null, null);

    private protected PageTests(IDatabasePlace place)
        : base(place)
    {
    }

    private InteractionStore Store => Some.Store(Database, TimeProvider.System);

    [Fact]
    public async Task Pages_whileRowsAreAdded_giveEachRowExactlyOnceNewestFirst()
    {
        // Some at the same moment: the id decides.
        IReadOnlyList<Interaction> rows = [.. Some.Interactions(500), .. Enumerable.Range(0, 100).Select(_ => Some.Interaction(0.25))];
        await Database.WriteAsync(rows, CancellationToken.None);
        var seen = new List<Interaction>();
        PagePlace? after = null;
        while (true)
        {
            var page = await Store.PageAsync(All, after, 37, CancellationToken.None);
            seen.AddRange(page);
            if (page.Count < 37)
            {
                break;
            }

            after = PagePlace.FromToken(PagePlace.Of(page[^1]).ToToken(All), All).ShouldNotBeNull();
            await Database.WriteAsync([Some.Interaction(100), Some.Interaction(101)], CancellationToken.None);
        }

        seen.Select(row => row.Id).ShouldBeUnique();
        seen.Select(row => row.Id).ShouldBe(rows.Select(row => row.Id), ignoreOrder: true);
        seen.Select(row => row.At).ShouldBe(rows.Select(row => row.At).OrderDescending());
    }

    [Fact]
    public async Task Pages_overManyDays_giveEachRowExactlyOnceNewestFirst()
    {
        double[] days = [400, 1, 0, -0.5, -1, -1.0001, -7.9, -8, -9, -63, -64, -65, -200, -4000];
        await Database.WriteAsync([.. days.Select(day => Some.Interaction(Some.Now.AddDays(day), day < -8 ? "ann" : "bob"))], CancellationToken.None);
        var store = Some.Store(Database, Some.Clock(Some.Now));
        foreach (var filter in (InteractionFilter[])[All, All with { User = "ann" }, All with { From = Some.Now.AddDays(-64) }, All with { To = Some.Now.AddDays(-1) }, All with { From = DateTime.MinValue }])
        {
            var seen = new List<double>();
            PagePlace? after = null;
            while (await store.PageAsync(filter, after, 3, CancellationToken.None) is { Count: > 0 } page)
            {
                seen.AddRange(page.Select(row => Math.Round((row.At - Some.Now).TotalDays, 4)));
                after = PagePlace.Of(page[^1]);
            }

            seen.ShouldBe(days.Where(day =>
                (filter.User is null || day < -8) && (filter.From is null || Some.Now.AddDays(day) >= filter.From) && (filter.To is null || Some.Now.AddDays(day) < filter.To)));
        }
    }

    [Fact]
    public async Task Page_ofATimeBeforeAllTimes_empty()
    {
        await Database.WriteAsync([Some.Interaction()], CancellationToken.None);
        (await SecondsAsync(All with { To = DateTime.MinValue })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_andWholePage_withoutAndWithTheReasons()
    {
        var full = Some.Full();
        await Database.WriteAsync([full], CancellationToken.None);
        (await Store.PageAsync(All, null, 1, CancellationToken.None)).ShouldBe([full with { CacheKey = null, Decision = null }]);
        (await Store.WholePageAsync(All, null, 1, CancellationToken.None)).ShouldBe([full]);
    }

    [Fact]
    public async Task OfRequest_thatManyRequestsAreNamedAs_notAllOfThem()
    {
        await Database.WriteAsync([.. Enumerable.Range(0, 1000).Select(second => Some.Interaction(second) with { RequestId = "same" })], CancellationToken.None);
        (await Store.OfRequestAsync("same", CancellationToken.None)).Count.ShouldBe(200);
    }

    [Fact]
    public async Task Page_ofAPerson_theirsAlone()
    {
        await Database.WriteAsync([Some.Interaction(1, "ann"), Some.Interaction(2, "Ann"), Some.Interaction(3, "ann "), Some.Interaction(4), Some.Interaction(5, "ann")], CancellationToken.None);
        (await SecondsAsync(All with { User = "ann" })).ShouldBe([5, 1]);
    }

    [Theory]
    [InlineData("lua")]
    [InlineData("LUA")]
    [InlineData("Lua")]
    public async Task Page_ofAPersona_inAnyCase(string asked)
    {
        await Database.WriteAsync([Some.Interaction(1, persona: "Lua"), Some.Interaction(2, persona: "lua"), Some.Interaction(3, persona: "Elro"), Some.Interaction(4)], CancellationToken.None);
        (await SecondsAsync(All with { Persona = asked })).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Page_ofATime_fromTheFirstToBeforeTheLast()
    {
        await Database.WriteAsync([.. Enumerable.Range(0, 10).Select(second => Some.Interaction(second))], CancellationToken.None);
        (await SecondsAsync(All with { From = Some.Now.AddSeconds(3), To = Some.Now.AddSeconds(6) })).ShouldBe([5, 4, 3]);
        (await SecondsAsync(All with { From = Some.Now.AddSeconds(2.5), To = Some.Now.AddSeconds(3.5) })).ShouldBe([3]);
        (await SecondsAsync(All with { From = Some.Now.AddSeconds(6), To = Some.Now.AddSeconds(3) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_ofAll_whatBelongsToAllOfIt()
    {
        await Database.WriteAsync(
            [Some.Interaction(1, "ann", "Lua"), Some.Interaction(2, "ann", "Elro"), Some.Interaction(3, "bob", "Lua"), Some.Interaction(4, "ann", "Lua")], CancellationToken.None);
        (await SecondsAsync(new("ann", "lua", Some.Now.AddSeconds(2), Some.Now.AddSeconds(9)))).ShouldBe([4]);
    }

    [Fact]
    public async Task OfRequest_withParts_inTheirOrderWithoutOthers()
    {
        string[] ids = ["r-2", "r-10", "r-0", "r", "r-1", "r-1-1", "r-other", "r2", "q", "r.", "R-0"];
        await Database.WriteAsync([.. ids.Select(id => Some.Interaction() with { RequestId = id })], CancellationToken.None);
        (await Store.OfRequestAsync("r", CancellationToken.None)).Select(part => part.RequestId).ShouldBe(["r", "r-0", "r-1", "r-2", "r-10"]);
        (await Store.OfRequestAsync("r-1", CancellationToken.None)).Select(part => part.RequestId).ShouldBe(["r-1", "r-1-1"]);
        (await Store.OfRequestAsync("nobody's", CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CommonestCacheKeys_ofTheLastDay_theMostFrequentFirst()
    {
        await Database.WriteAsync(
            [
                .. Keys(3, "often"), .. Keys(1, "seldom"), .. Keys(2, "sometimes"), .. Keys(2, "at times"),
                .. Keys(9, "long ago").Select(row => row with { At = Some.Now.AddDays(-2) }), Some.Interaction(),
            ],
            CancellationToken.None);
        var store = Some.Store(Database, Some.Clock(Some.Now.AddMinutes(1)));
        (await store.CommonestCacheKeysAsync(3, CancellationToken.None)).ShouldBe(["often", "at times", "sometimes"]);
    }

    private static IEnumerable<Interaction> Keys(int count, string key) => Enumerable.Range(0, count).Select(_ => Some.Interaction() with { CacheKey = key });

    private async Task<IEnumerable<double>> SecondsAsync(InteractionFilter filter) =>
        (await Store.PageAsync(filter, null, 100, CancellationToken.None)).Select(row => (row.At - Some.Now).TotalSeconds);
}
