using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadSuites.Product;

/// <summary>Where the apis of a suite keep things: a folder of their own, and a Redis and a PostgreSQL where they were asked for.</summary>
internal sealed class ApiStores : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-load-").FullName;
    private PostgresServer? _postgres;

    public RedisServer? Redis { get; private set; }

    /// <summary>The settings of an api that say so.</summary>
    public IEnumerable<string> Settings => ((string?[])[$"--Storage:Folder={_folder}", Redis?.Setting, _postgres?.Setting()]).OfType<string>();

    public string Description => $"{(Redis is null ? "memory" : "memory and Redis")}, {(_postgres is null ? "SQLite" : "PostgreSQL")}, embedded composer; all on the runner's machine";

    public async Task StartAsync(bool redis, bool postgres)
    {
        if (redis)
        {
            Redis = new RedisServer();
            await Redis.InitializeAsync();
        }

        if (postgres)
        {
            _postgres = new PostgresServer();
            await _postgres.InitializeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
