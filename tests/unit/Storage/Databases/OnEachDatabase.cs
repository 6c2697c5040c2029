using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

/// <summary>Tests that both databases must pass, each with an empty database.</summary>
public abstract class OnEachDatabase : IAsyncLifetime
{
    private readonly IDatabasePlace _place;
    private readonly List<IDatabase> _open = [];

    private protected OnEachDatabase(IDatabasePlace place) => _place = place;

    private protected IDatabase Database => _open[0];

    public async ValueTask InitializeAsync()
    {
        await _place.CreateAsync();
        await OpenAnother().MigrateAsync(CancellationToken.None);
        await Database.MakeRoomAsync(Some.Now, CancellationToken.None);
    }

    /// <summary>As another process has it.</summary>
    private protected IDatabase OpenAnother()
    {
        var database = _place.Open();
        _open.Add(database);
        return database;
    }

    private protected async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = await Database.Primary.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await rows.ReadAsync())
        {
            answers.Add(rows.IsDBNull(0) ? "null" : $"{rows.GetValue(0)}");
        }

        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _open)
        {
            await database.DisposeAsync();
        }

        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
