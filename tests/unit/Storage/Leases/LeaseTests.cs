using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Storage.Leases;
using IonMentoring.Storage.Tests.Databases;
using IonMentoring.Storage.Tests.Writing;

namespace IonMentoring.Storage.Tests.Leases;

public sealed class SqliteLeaseTests() : LeaseTests(new SqlitePlace());

public sealed class PostgresLeaseTests(PostgresServer server) : LeaseTests(new PostgresPlace(server));

public abstract class LeaseTests : OnEachDatabase
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    private protected LeaseTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task TryHold_free_heldByOneUntilItIsOver()
    {
        var (one, two) = (Process(), Process());
        (await one.TryHoldAsync("alerts", "one", Long, CancellationToken.None)).ShouldBeTrue();
        (await two.TryHoldAsync("alerts", "two", Long, CancellationToken.None)).ShouldBeFalse();
        (await one.TryHoldAsync("alerts", "one", TimeSpan.FromMilliseconds(1), CancellationToken.None)).ShouldBeTrue("It is its own.");
        await Until.TrueAsync(() => two.TryHoldAsync("alerts", "two", Long, CancellationToken.None));
        (await one.TryHoldAsync("alerts", "one", Long, CancellationToken.None)).ShouldBeFalse("Another has it now.");
    }

    [Fact]
    public async Task TryHold_again_prolongsIt()
    {
        var (one, two) = (Process(), Process());
        await one.TryHoldAsync("alerts", "one", TimeSpan.FromMilliseconds(1), CancellationToken.None);
        (await one.TryHoldAsync("alerts", "one", Long, CancellationToken.None)).ShouldBeTrue();
        (await two.TryHoldAsync("alerts", "two", Long, CancellationToken.None)).ShouldBeFalse();
        var left = long.Parse((await AskAsync($"select until - {Database.Clock} from leases"))[0], System.Globalization.CultureInfo.InvariantCulture);
        left.ShouldBeInRange(1, (long)Long.TotalMilliseconds);
    }

    [Fact]
    public async Task TryHold_otherNames_doNotMindEachOther()
    {
        (await Process().TryHoldAsync("alerts", "one", Long, CancellationToken.None)).ShouldBeTrue();
        (await Process().TryHoldAsync("reports", "two", Long, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task TryHold_manyAtOnce_exactlyOne()
    {
        var processes = Enumerable.Range(0, 8).Select(_ => Process()).ToList();
        var held = await Task.WhenAll(processes.Select((process, number) =>
            Task.Run(() => process.TryHoldAsync("alerts", $"process {number}", Long, CancellationToken.None), CancellationToken.None)));
        held.Count(has => has).ShouldBe(1);
    }

    [Fact]
    public async Task TryHold_databaseAway_saysSo()
    {
        await AskAsync("drop table leases");
        (await Should.ThrowAsync<ApiException>(() => Process().TryHoldAsync("alerts", "one", Long, CancellationToken.None))).Code.ShouldBe(ApiErrorCode.StorageUnavailable);
    }

    private DatabaseLeases Process() => new(Some.Queries(OpenAnother()));
}
