namespace IonMentoring.Storage.Tests.Databases;

/// <summary>What is done to the disk that a SQLite file is on.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private const int Rows = 2_000;

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Record_diskFull_rowsWaitInMemoryAndAreWrittenWhenThereIsRoom()
    {
        // Room for all rows twice: in the log, and in the file that they are moved to.
        using var disk = SmallDisk.Mount(_folder.Path, "64m");
        await using var storage = new StorageInstance(disk.Folder);
        await storage.StartAsync();
        var filler = Path.Combine(disk.Folder, "filler");
        Fill(filler);
        for (var row = 0; row < Rows; row++)
        {
            storage.Log.Record(Some.Full() with { Id = Guid.CreateVersion7() });
        }

        await Until.TrueAsync(() => !storage.State.IsUp);
        storage.State.Problem!.ShouldContain("full");
        File.Delete(filler);

        await Until.TrueAsync(async () => storage.State.IsUp && await CountAsync(storage) == Rows);
        storage.Lost.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var bytes = new byte[64 * 1024];
        while (TryWrite(stream, bytes))
        {
            // There is room for more.
        }
    }

    private static bool TryWrite(FileStream stream, byte[] bytes)
    {
        try
        {
            stream.Write(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<long> CountAsync(StorageInstance storage)
    {
        await using var command = storage.Database.Primary.CreateCommand("select count(*) from interactions");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
