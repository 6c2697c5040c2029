using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Interactions;

namespace IonMentoring.Storage.Tests.Databases;

public sealed class SqliteErasureTests() : ErasureTests(new SqlitePlace());

public sealed class PostgresErasureTests(PostgresServer server) : ErasureTests(new PostgresPlace(server));

public abstract class ErasureTests : OnEachDatabase
{
    private protected ErasureTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task Erase_aPerson_nothingOfThemStaysAndTheOthersDo()
    {
        await Database.WriteAsync([.. Some.Interactions(30, "ann"), .. Some.Interactions(20, "bob"), .. Some.Interactions(10)], CancellationToken.None);
        (await Database.EraseAsync("ann", Some.Now.AddMinutes(1), CancellationToken.None)).ShouldBe(30);
        (await CountAsync("ann")).ShouldBe(0);
        (await CountAsync("bob")).ShouldBe(20);
        (await CountAsync(null)).ShouldBe(30);
        (await Database.EraseAsync("ann", Some.Now.AddMinutes(1), CancellationToken.None)).ShouldBe(0);
        (await AskAsync("select count(*) from erasures")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Erase_writtenLaterByAnotherProcess_whatHappenedBeforeStaysAway()
    {
        var erasedAt = Some.Now.AddMinutes(1);
        await Database.EraseAsync("ann", erasedAt, CancellationToken.None);
        var another = OpenAnother();
        var written = await another.WriteAsync(
            [Some.Interaction(1, "ann"), Some.Interaction(2, "bob"), Some.Interaction(erasedAt, "ann"), Some.Interaction(erasedAt.AddSeconds(1), "ann")], CancellationToken.None);
        written.ShouldBe(2);
        (await CountAsync("ann")).ShouldBe(1);
    }

    [Fact]
    public async Task Erase_rowsOfAClockThatIsAhead_goneTooAndStayAway()
    {
        await Database.WriteAsync([Some.Interaction(1, "ann"), Some.Interaction(3600, "ann"), Some.Interaction(3600, "bob")], CancellationToken.None);
        (await Database.EraseAsync("ann", Some.Now.AddMinutes(1), CancellationToken.None)).ShouldBe(2);
        (await Database.WriteAsync([Some.Interaction(1800, "ann"), Some.Interaction(3601, "ann")], CancellationToken.None)).ShouldBe(1);
        (await CountAsync("bob")).ShouldBe(1);
    }

    [Fact]
    public async Task Erase_twice_theLaterTimeCounts()
    {
        await Database.EraseAsync("ann", Some.Now.AddMinutes(2), CancellationToken.None);
        await Database.EraseAsync("ann", Some.Now.AddMinutes(1), CancellationToken.None);
        (await Database.WriteAsync([Some.Interaction(90, "ann"), Some.Interaction(121, "ann")], CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Erase_whileOthersWrite_nothingFromBeforeComesThrough()
    {
        IReadOnlyList<Task<int>> writing = [.. Enumerable.Range(0, 10).Select(_ => OpenAnother()).ToList().Select(another =>
            Task.Run(() => another.WriteAsync(Some.Interactions(20, "ann"), CancellationToken.None), CancellationToken.None))];
        await Database.EraseAsync("ann", Some.Now.AddMinutes(1), CancellationToken.None);
        await Task.WhenAll(writing);
        (await CountAsync("ann")).ShouldBe(0);
    }

    [Fact]
    public async Task Prune_erasuresOlderThanAllThatIsKept_gone()
    {
        await Database.EraseAsync("ann", Some.Now.AddDays(-3), CancellationToken.None);
        await Database.EraseAsync("bob", Some.Now, CancellationToken.None);
        await Database.PruneInteractionsAsync(Some.Now.AddDays(-2), CancellationToken.None);
        (await AskAsync("select count(*) from erasures")).ShouldBe(["1"]);
    }

    private async Task<int> CountAsync(string? user) =>
        (await Some.Store(Database, TimeProvider.System).PageAsync(new(user, null, null, null), null, 10_000, CancellationToken.None)).Count;
}
