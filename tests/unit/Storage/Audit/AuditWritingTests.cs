using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Audit;

public sealed class SqliteAuditWritingTests() : AuditWritingTests(new SqlitePlace());

public sealed class PostgresAuditWritingTests(PostgresServer server) : AuditWritingTests(new PostgresPlace(server));

public abstract class AuditWritingTests : OnEachDatabase
{
    private protected AuditWritingTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task Write_twice_storedOnceAsGiven()
    {
        var entry = new StoredAuditEntry(Guid.CreateVersion7(), Some.Now, new AuditEntry("operator", "change weights", """{ "b":1, "a":"한\u0000" }""", After: null));
        await Database.WriteAsync([entry], CancellationToken.None);
        await Database.WriteAsync([entry, entry with { Id = Guid.CreateVersion7() }], CancellationToken.None);
        (await AskAsync("select what from audit")).ShouldBe(["change weights", "change weights"]);
        (await AskAsync("select before from audit")).ShouldBe([entry.Entry.Before!, entry.Entry.Before!]);
        (await AskAsync("select after from audit")).ShouldBe(["null", "null"]);
    }

    [Fact]
    public async Task Write_nulCharacter_isReplaced()
    {
        await Database.WriteAsync([new StoredAuditEntry(Guid.CreateVersion7(), Some.Now, new AuditEntry("a\0", "b\0"))], CancellationToken.None);
        (await AskAsync("select who from audit")).ShouldBe(["a\uFFFD"]);
    }
}
