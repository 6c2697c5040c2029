using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

internal sealed class PostgresPlace(PostgresServer server) : IDatabasePlace
{
    private string? _database;

    public string Name => _database!;

    public string ConnectionString => server.ConnectionString(_database!);

    public async Task CreateAsync() => _database = await server.CreateDatabaseAsync();

    public IDatabase Open() => new PostgresDatabase(ConnectionString);

    // It goes with its server.
    public ValueTask DisposeAsync() => default;
}
