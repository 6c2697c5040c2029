using IonMentoring.Integration.Tests;

namespace IonMentoring.Storage.Tests.Databases;

/// <summary>The server that the other tests rely on.</summary>
public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task Killed_startedAgain_hasWhatWasCommitted()
    {
        await using var own = new PostgresServer();
        await own.InitializeAsync();
        await own.SqlAsync("create table kept (n int); insert into kept values (1)");
        await own.KillAsync();
        await own.StartAsync();
        (await own.SqlAsync("select n from kept")).ShouldBe("1");
    }

    [Fact]
    public async Task CreateDatabase_twice_twoEmptyOnes() =>
        (await server.CreateDatabaseAsync()).ShouldNotBe(await server.CreateDatabaseAsync());
}
