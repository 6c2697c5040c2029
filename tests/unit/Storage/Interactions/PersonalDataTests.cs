using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Interactions;

public sealed class SqlitePersonalDataTests() : PersonalDataTests(new SqlitePlace());

public sealed class PostgresPersonalDataTests(PostgresServer server) : PersonalDataTests(new PostgresPlace(server));

public abstract class PersonalDataTests : OnEachDatabase
{
    private readonly RecordingAudit _audit = new();
    private readonly RecordingCache _cache = new();

    private protected PersonalDataTests(IDatabasePlace place)
        : base(place)
    {
    }

    private PersonalData Data => new(Database, Some.Store(Database, TimeProvider.System), _cache, _audit, Some.Clock(Some.Now.AddHours(1)));

    [Fact]
    public async Task Export_moreThanAPage_allOfTheirsNewestFirst()
    {
        await Database.WriteAsync([.. Some.Interactions(1234, "ann"), .. Some.Interactions(5, "bob")], CancellationToken.None);
        var exported = await (await Data.ExportAsync("ann", "operator", CancellationToken.None)).ToListAsync();
        exported.Count.ShouldBe(1234);
        exported.Select(row => row.Id).ShouldBeUnique();
        exported.ShouldAllBe(row => row.UserId == "ann");
        exported.Select(row => row.At).ShouldBe(exported.Select(row => row.At).OrderDescending());
        _audit.Entries.ShouldHaveSingleItem().What.ShouldStartWith("export user ");
    }

    [Fact]
    public async Task Export_ofNobody_empty() => (await (await Data.ExportAsync("nobody", "operator", CancellationToken.None)).ToListAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Erase_aPerson_goneEverywhereAndNotedWithoutTheirName()
    {
        await Database.WriteAsync(Some.Interactions(3, "ann"), CancellationToken.None);
        (await Data.EraseAsync("ann", "operator", CancellationToken.None)).ShouldBe(3);
        (await (await Data.ExportAsync("ann", "operator", CancellationToken.None)).ToListAsync()).ShouldBeEmpty();
        _cache.Removed.ShouldBe(["ann"]);
        _audit.Entries[0].Before.ShouldBe("""{"interactions":3}""");
        _audit.Entries.ShouldAllBe(entry => !entry.What.Contains("ann"));
    }

    private sealed class RecordingAudit : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }
    }

    private sealed class RecordingCache : IAnswerCache
    {
        public List<string> Removed { get; } = [];

        public int Count => 0;

        public int Capacity => 0;

        public long Hits => 0;

        public long Misses => 0;

        public double HitRate => 0;

        public bool Shared => false;

        public Task RemoveUserAsync(string userId, CancellationToken cancellationToken)
        {
            Removed.Add(userId);
            return Task.CompletedTask;
        }

        public ValueTask<Cached<T>> GetOrComputeAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
            where T : class => throw new NotSupportedException();

        public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
            where T : class => throw new NotSupportedException();

        public Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
            where T : class => throw new NotSupportedException();

        public Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
            where T : class => throw new NotSupportedException();
    }
}
