using System.Text.RegularExpressions;
using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Interactions;

namespace IonMentoring.Storage.Tests.Databases;

public sealed class SqliteWritingTests() : WritingTests(new SqlitePlace());

public sealed class PostgresWritingTests(PostgresServer server) : WritingTests(new PostgresPlace(server));

public abstract class WritingTests : OnEachDatabase
{
    private protected WritingTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task Write_everythingGiven_readBackEqual()
    {
        var full = Some.Full();
        (await Database.WriteAsync([full], CancellationToken.None)).ShouldBe(1);
        (await AllAsync()).ShouldBe([full]);
    }

    [Fact]
    public async Task Write_onlyWhatMustBe_readBackEqual()
    {
        var bare = Some.Interaction();
        await Database.WriteAsync([bare], CancellationToken.None);
        (await AllAsync()).ShouldBe([bare]);
    }

    [Theory]
    [InlineData(@"a\u0000b", "a\uFFFDb")]
    [InlineData(@"a\uD83Db", "a\uFFFDb")]
    [InlineData(@"\uDE00", "\uFFFD")]
    [InlineData(@"😀\u0000", "😀\uFFFD")]
    [InlineData("", "")]
    [InlineData("'; drop table interactions; --", "'; drop table interactions; --")]
    public async Task Write_textThatNoDatabaseTakes_isReplacedAndFoundByTheSameName(string escaped, string kept)
    {
        var text = Regex.Unescape(escaped);
        var odd = Some.Interaction(user: text) with { Message = text, SessionId = text, RequestId = text, Persona = text };
        await Database.WriteAsync([odd], CancellationToken.None);
        var store = Store();
        var found = (await store.PageAsync(new(text, text, null, null), null, 10, CancellationToken.None)).ShouldHaveSingleItem();
        found.ShouldBe(odd with { UserId = kept, Message = kept, SessionId = kept, RequestId = kept, Persona = kept });
        (await store.OfRequestAsync(text, CancellationToken.None)).ShouldHaveSingleItem();
        (await Database.EraseAsync(text, Some.Now, CancellationToken.None)).ShouldBe(1);
        (await Database.WriteAsync([odd], CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Write_twice_storedOnce()
    {
        var batch = Some.Interactions(100);
        (await Database.WriteAsync(batch, CancellationToken.None)).ShouldBe(100);
        (await Database.WriteAsync(batch, CancellationToken.None)).ShouldBe(0);
        (await AllAsync()).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Write_batchesThatOverlap_eachStoredOnce()
    {
        var rows = Some.Interactions(150);
        (await Database.WriteAsync([.. rows.Take(100)], CancellationToken.None)).ShouldBe(100);
        (await Database.WriteAsync([.. rows.Skip(50), rows[149]], CancellationToken.None)).ShouldBe(50);
        (await AllAsync()).Select(row => row.Id).Order().ShouldBe(rows.Select(row => row.Id).Order());
    }

    [Fact]
    public async Task Write_bySeveralAtOnce_eachStoredOnce()
    {
        var rows = Some.Interactions(400);
        IDatabase[] databases = [Database, OpenAnother(), OpenAnother()];
        var written = await Task.WhenAll(databases.Select((database, number) =>
            Task.Run(() => database.WriteAsync([.. rows.Skip(number * 100).Take(200)], CancellationToken.None), CancellationToken.None)));
        written.Sum().ShouldBe(400);
        (await AllAsync()).Count.ShouldBe(400);
    }

    [Fact]
    public async Task Write_oneOfThemWrong_noneStoredAndTheRowIsToBlame()
    {
        var refused = await Should.ThrowAsync<Exception>(
            () => Database.WriteAsync([Some.Interaction(), Some.Interaction() with { MessageHash = "no hexadecimal number" }], CancellationToken.None));
        Database.IsAway(refused).ShouldBeFalse();
        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_givenUp_throwsAndIsNotBlamedOnTheRows()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var failure = await Should.ThrowAsync<OperationCanceledException>(() => Database.WriteAsync([Some.Interaction()], gone.Token));
        Database.IsAway(failure).ShouldBeTrue();
        (await Database.WriteAsync([Some.Interaction()], CancellationToken.None)).ShouldBe(1);
    }

    [Theory]
    [InlineData(-4000)]
    [InlineData(4000)]
    public async Task Write_clockJumpedByDays_isReadableAndFollowedByTheRest(int days)
    {
        var strange = Some.Interaction(TimeSpan.FromDays(days).TotalSeconds);
        await Database.WriteAsync([Some.Interaction(), strange], CancellationToken.None);

        // The day comes: rows of it are among the others already.
        var thatDay = strange.At;
        await Database.MakeRoomAsync(thatDay, CancellationToken.None);
        (await Database.WriteAsync([strange, Some.Interaction(thatDay.AddSeconds(1)), Some.Interaction(thatDay.AddDays(1))], CancellationToken.None)).ShouldBe(2);
        (await AllAsync()).Count.ShouldBe(4);
    }

    private InteractionStore Store() => Some.Store(Database, TimeProvider.System);

    private Task<IReadOnlyList<Interaction>> AllAsync() => Store().WholePageAsync(new(null, null, null, null), null, 1000, CancellationToken.None);
}
