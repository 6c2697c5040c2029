using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Series;

namespace IonMentoring.Storage.Tests.Writing;

public sealed class DatabaseWriterTests : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ScriptedDatabase _database = new();
    private readonly StorageInstance _storage;

    private ISeriesStorage Series => _storage.Get<ISeriesStorage>();

    public DatabaseWriterTests() => _storage = new StorageInstance(_folder.Path, database: _database);

    [Fact]
    public async Task Record_databaseThere_storedInOrderAndCounted()
    {
        await _storage.StartAsync();
        Record(0, 12_345);
        Series.Keep([Some.Minute(0, "one", 7), Some.Minute(1, "one", 3)]);
        await StoredAsync(12_345);
        _database.Stored.ShouldBe(Numbers(0, 12_345));
        await MinutesAsync(7, 3);
        _storage.Spill.Rows.ShouldBe(0);
    }

    [Fact]
    public async Task Record_databaseAway_waitsOnDiskAndIsStoredInOrder()
    {
        _database.Fails = new IOException("gone");
        await _storage.StartAsync();
        for (var batch = 0; batch < 5; batch++)
        {
            Record(batch * 100, 100);
            await Until.TrueAsync(() => _storage.Spill.Rows == (batch + 1) * 100);
        }

        _storage.State.Problem.ShouldBe("gone");
        Record(500, 10);
        _database.Fails = null;
        await StoredAsync(510);
        _database.Stored.ShouldBe(Numbers(0, 510));
        await Until.TrueAsync(() => _storage.Spill.Rows == 0);
        await Until.TrueAsync(() => _storage.State.IsUp);
    }

    [Fact]
    public async Task Record_databaseHangs_goesToDiskWhileTheWriteIsStillUnderWay()
    {
        await _storage.StartAsync();
        var hanging = new TaskCompletionSource();
        _database.Hangs = hanging.Task;
        Record(0, 10);
        await Until.TrueAsync(() => _storage.Spill.Rows == 10);
        Record(10, 10);
        await Until.TrueAsync(() => _storage.Spill.Rows == 20);
        _database.Stored.ShouldBeEmpty();

        hanging.SetResult();
        await StoredAsync(20);
        await Until.TrueAsync(() => _storage.Spill.Rows == 0);
        _database.Stored.ShouldBe(Numbers(0, 20));
    }

    [Fact]
    public async Task Record_replayHangs_goesToDiskToo()
    {
        _database.Fails = new IOException("gone");
        await _storage.StartAsync();
        Record(0, 10);
        await Until.TrueAsync(() => _storage.Spill.Rows == 10);
        var hanging = new TaskCompletionSource();
        (_database.Hangs, _database.Fails) = (hanging.Task, null);
        Record(10, 10);
        await Until.TrueAsync(() => _storage.Spill.Rows == 20);
        hanging.SetResult();
        await StoredAsync(20);
        _database.Stored.ShouldBe(Numbers(0, 20));
    }

    [Fact]
    public async Task Record_rowsThatAreRefusedForEver_doNotHoldUpTheOthers()
    {
        _database.Refused.UnionWith(["3", "77", "500"]);
        await _storage.StartAsync();
        Record(0, 100);
        await StoredAsync(98);
        _database.Fails = new IOException("gone");
        Record(100, 500);
        await Until.TrueAsync(() => _storage.Spill.Rows == 500);
        _database.Fails = null;
        await StoredAsync(597);
        _database.Stored.ShouldBe(Numbers(0, 600).Except(_database.Refused));
        await Until.TrueAsync(() => _storage.Spill.Rows == 0);
        _storage.Lost.ShouldBe(3);
    }

    [Fact]
    public async Task Audit_databaseAway_waitsOnDiskAndARefusedOneHoldsUpNobody()
    {
        _database.Fails = new IOException("gone");
        _database.Refused.Add("bad");
        await _storage.StartAsync();
        foreach (var what in new[] { "first", "bad", "second" })
        {
            await _storage.Get<IAuditLog>().RecordAsync(new AuditEntry("operator", what), CancellationToken.None);
        }

        _database.Fails = null;
        await StoredAsync(2);
        _database.Stored.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Stop_databaseThere_everythingIsStored()
    {
        await _storage.StartAsync();
        Record(0, 20_000);
        Series.Keep([Some.Minute(0, "one", 7)]);
        await _storage.StopAsync();
        _database.Stored.ShouldBe(Numbers(0, 20_000));
        _database.Minutes.Values.ShouldBe([7]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_databaseAwayOrHanging_everythingIsOnDiskForTheNextOne(bool hangs)
    {
        await _storage.StartAsync();
        var hanging = new TaskCompletionSource();
        (_database.Hangs, _database.Fails) = hangs ? (hanging.Task, (Exception?)null) : (Task.CompletedTask, new IOException("gone"));
        Record(0, 12_000);
        Series.Keep([Some.Minute(0, "one", 7), Some.Minute(-1, "one", 3)]);
        await _storage.StopAsync();
        await _storage.DisposeAsync();
        hanging.SetException(new IOException("the connection is closed"));

        var database = new ScriptedDatabase();
        await using var next = new StorageInstance(_folder.Path, database: database);
        await next.StartAsync();
        await Until.TrueAsync(() => database.Stored.Count == 12_000 && database.Minutes.Values.Sum() == 10);
        database.Stored.ShouldBe(Numbers(0, 12_000));
    }

    [Fact]
    public async Task Keep_databaseAway_endedMinutesAreOnDiskOnceAndThePresentOneIsWrittenAsItIs()
    {
        _database.Fails = new IOException("gone");
        await _storage.StartAsync();
        Series.Keep([Some.Minute(-1, "one", 5)]);
        await Until.TrueAsync(() => _storage.Spill.Rows == 1);
        Series.Keep([Some.Minute(0, "one", 2)]);
        Series.Keep([Some.Minute(0, "one", 3)]);
        Record(0, 10);
        await Until.TrueAsync(() => _storage.Spill.Rows == 11);
        _storage.Get<WaitingMinutes>().All().ShouldHaveSingleItem().Count.ShouldBe(3);

        _database.Fails = null;
        await MinutesAsync(5, 3);
        await Until.TrueAsync(() => _storage.Spill.Rows == 0);
    }

    [Fact]
    public async Task Keep_databaseAwayAndRoomOnDiskForAPart_thatPartIsOnDiskOnceAndTheRestWaits()
    {
        // The first four mebibytes of minutes find room, the next do not.
        using var disk = SmallDisk.Mount(_folder.Path, "6m");
        _database.Fails = new IOException("gone");
        await using var storage = new StorageInstance(disk.Folder, database: _database);
        await storage.StartAsync();
        storage.Get<ISeriesStorage>().Keep([.. Enumerable.Range(-100, 100).Select(minute => Some.Minute(minute, "one", 1) with { Spread = new byte[75_000] })]);
        var waiting = storage.Get<WaitingMinutes>();
        await Until.TrueAsync(() => storage.Spill.Rows > 0 && storage.Spill.Rows + waiting.All().Count == 100);
        waiting.All().ShouldNotBeEmpty();

        _database.Fails = null;
        await Until.TrueAsync(() => _database.Minutes.Count == 100);
    }

    [Fact]
    public async Task Keep_givenAgainAndLate_isThereOnceAndTheLargestCounts()
    {
        await _storage.StartAsync();
        Series.Keep([Some.Minute(0, "one", 5)]);
        await MinutesAsync(5);
        Series.Keep([Some.Minute(0, "one", 6)]);
        await MinutesAsync(6);

        // As another process writes it late from a disk.
        Series.Keep([Some.Minute(0, "one", 4)]);
        await Until.TrueAsync(() => _storage.Get<WaitingMinutes>().All().Count == 0);
        _database.Minutes.Values.ShouldBe([6]);
    }

    [Fact]
    public async Task Keep_oneThatIsRefusedForEver_doesNotHoldUpTheOthers()
    {
        _database.Refused.Add("bad");
        await _storage.StartAsync();
        Series.Keep([Some.Minute(0, "one", 5), Some.Minute(0, "one", 5) with { Series = "bad" }, Some.Minute(1, "one", 6)]);
        await MinutesAsync(5, 6);
        _storage.Lost.ShouldBe(1);
    }

    [Fact]
    public async Task Start_rowsOfAProcessThatIsNoMore_areTakenOver()
    {
        _database.Fails = new IOException("gone");
        var other = new StorageInstance(_folder.Path, database: _database);
        await using (other)
        {
            // This one has the first folder.
            await _storage.StartAsync();
            await other.StartAsync();
            RecordTo(other, 0, 10);
            await Until.TrueAsync(() => other.Spill.Rows == 10);
        }

        _database.Fails = null;
        await StoredAsync(10);
        _database.Stored.ShouldBe(Numbers(0, 10));
    }

    [Fact]
    public async Task Record_neitherDatabaseNorDisk_waitsInMemoryAndIsStored()
    {
        await _storage.StartAsync();
        _database.Fails = new IOException("gone");

        // The folder is replaced by a file: nothing can be made in it.
        var own = Directory.GetDirectories(_folder.Waiting).ShouldHaveSingleItem();
        Directory.Delete(own, recursive: true);
        await File.WriteAllTextAsync(own, "in the way");
        Record(0, 100);
        await Until.TrueAsync(() => !_storage.State.IsUp);
        Record(100, 100);
        _database.Fails = null;
        await StoredAsync(200);
        _database.Stored.ShouldBe(Numbers(0, 200));
        _storage.Lost.ShouldBe(0);
    }

    [Fact]
    public async Task Stop_neitherDatabaseNorDisk_isCountedAsLost()
    {
        await _storage.StartAsync();
        _database.Fails = new IOException("gone");
        var own = Directory.GetDirectories(_folder.Waiting).ShouldHaveSingleItem();
        Directory.Delete(own, recursive: true);
        await File.WriteAllTextAsync(own, "in the way");
        Record(0, 100);
        await _storage.StopAsync();
        _storage.Lost.ShouldBe(100);
        await Should.ThrowAsync<ApiException>(() => _storage.Get<IAuditLog>().RecordAsync(new AuditEntry("operator", "something"), CancellationToken.None));
    }

    [Fact]
    public async Task Start_databaseOfANewerVersion_isRefused()
    {
        _database.Fails = new InvalidDataException("The database was changed by a newer version.");
        (await Should.ThrowAsync<InvalidDataException>(_storage.StartAsync)).ShouldBe(_database.Fails);
    }

    [Fact]
    public async Task Record_databaseOfANewerVersionAppearsLater_waitsOnDiskAndIsSaid()
    {
        _database.Fails = new IOException("gone");
        await _storage.StartAsync();
        _database.Fails = new InvalidDataException("The database was changed by a newer version.");
        Record(0, 10);
        await Until.TrueAsync(() => _storage.State.Problem == _database.Fails.Message && _storage.Spill.Rows == 10);
        _database.Stored.ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_afterTheEnd_isCountedAsLost()
    {
        await _storage.StartAsync();
        await _storage.StopAsync();
        Record(0, 1);
        _storage.Lost.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    private static IEnumerable<string> Numbers(int from, int count) => Enumerable.Range(from, count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static void RecordTo(StorageInstance storage, int from, int count)
    {
        foreach (var number in Numbers(from, count))
        {
            storage.Log.Record(Some.Interaction(persona: "Lua") with { RequestId = number });
        }
    }

    private void Record(int from, int count) => RecordTo(_storage, from, count);

    private Task MinutesAsync(params long[] counts) => Until.TrueAsync(() => _database.Minutes.Values.Order().SequenceEqual(counts.Order()));

    private Task StoredAsync(int count) => Until.TrueAsync(() => _database.Stored.Count >= count);
}
