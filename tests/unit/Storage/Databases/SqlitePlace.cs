using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

internal sealed class SqlitePlace : IDatabasePlace
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-sqlite-").FullName;

    public Task CreateAsync() => Task.CompletedTask;

    public IDatabase Open() => new SqliteDatabase(Path.Combine(_folder, "test.db"));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}
