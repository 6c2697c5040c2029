using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Events;

public sealed class SqliteEventStoreTests() : EventStoreTests(new SqlitePlace());

public sealed class PostgresEventStoreTests(PostgresServer server) : EventStoreTests(new PostgresPlace(server));

public abstract class EventStoreTests : OnEachDatabase
{
    private protected EventStoreTests(IDatabasePlace place)
        : base(place)
    {
    }

    private EventStore Events => new(Some.Queries(Database));

    [Fact]
    public async Task Write_everythingGiven_readBackEqual()
    {
        StoredEvent[] events =
        [
            new(Guid.CreateVersion7(), Some.Now.AddMicroseconds(1), "PersonaProcess", "failed persona", """{ "persona": "Lua",  "b": "한국어 😀 \u0000" }"""),
            new(Guid.CreateVersion7(), Some.Now, "'; drop table events; --", null, string.Empty),
        ];
        await Events.WriteAsync(events, CancellationToken.None);
        (await Events.ReadAsync(null, Some.Now, 10, CancellationToken.None)).ShouldBe(events);
    }

    [Fact]
    public async Task Write_thousandsAndSomeTwice_eachOnce()
    {
        var events = Enumerable.Range(0, 1_234).Select(number => Some.Event(Some.Now.AddSeconds(number))).ToList();
        await Events.WriteAsync(events, CancellationToken.None);
        await Events.WriteAsync([.. events.Take(700), events[0], Some.Event(Some.Now.AddDays(1))], CancellationToken.None);
        (await AskAsync("select count(*) from events")).ShouldBe(["1235"]);
    }

    [Fact]
    public async Task Write_none_doesNothing()
    {
        await Events.WriteAsync([], CancellationToken.None);
        (await Events.ReadAsync(null, DateTime.UnixEpoch, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_textThatNoDatabaseTakes_isReplaced()
    {
        await Events.WriteAsync([Some.Event(Some.Now) with { Content = "a\0b", Rule = "\uD83D" }], CancellationToken.None);
        var read = (await Events.ReadAsync(null, Some.Now, 10, CancellationToken.None)).ShouldHaveSingleItem();
        (read.Content, read.Rule).ShouldBe(("a\uFFFDb", "\uFFFD"));
    }

    [Fact]
    public async Task Read_ofATypeSinceAMoment_theLatestFirstAndNoMoreThanAskedFor()
    {
        await Events.WriteAsync([.. Enumerable.Range(0, 20).Select(number => Some.Event(Some.Now.AddMinutes(number), number % 2 == 0 ? "APIRequest" : "RoutingDecision"))], CancellationToken.None);
        (await MinutesAsync("APIRequest", 10, 100)).ShouldBe([18, 16, 14, 12, 10]);
        (await MinutesAsync(null, 10, 3)).ShouldBe([19, 18, 17]);
        (await MinutesAsync("CachePerformance", 0, 100)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_databaseAway_saysSo()
    {
        await AskAsync("drop table events");
        (await Should.ThrowAsync<ApiException>(() => Events.ReadAsync(null, Some.Now, 10, CancellationToken.None))).Code.ShouldBe(ApiErrorCode.StorageUnavailable);
        (await Should.ThrowAsync<ApiException>(() => Events.WriteAsync([Some.Event(Some.Now)], CancellationToken.None))).Code.ShouldBe(ApiErrorCode.StorageUnavailable);
    }

    private async Task<IEnumerable<double>> MinutesAsync(string? type, int from, int most) =>
        (await Events.ReadAsync(type, Some.Now.AddMinutes(from), most, CancellationToken.None)).Select(read => (read.At - Some.Now).TotalMinutes);
}
