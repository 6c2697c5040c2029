using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Writing;

/// <summary>What is done to a real PostgreSQL while interactions come in.</summary>
public sealed class DatabaseFaultTests(DatabaseFaultTests.OwnServer own, ITestOutputHelper output) : IClassFixture<DatabaseFaultTests.OwnServer>, IAsyncLifetime
{
    private const int Enough = 150;

    private readonly PostgresServer _server = own.Server;
    private readonly TestFolder _folder = new();
    private readonly PostgresPlace _place = new(own.Server);
    private StorageInstance? _storage;

    private StorageInstance Storage => _storage!;

    public async ValueTask InitializeAsync()
    {
        await _place.CreateAsync();
        _storage = new StorageInstance(_folder.Path, _place.ConnectionString);
        await _storage.StartAsync();
    }

    [Fact]
    public async Task Killed_andStartedAgain_nothingLostAndNothingTwice()
    {
        await using var records = new SteadyRecords(Storage.Log);
        await records.MoreAsync(Enough);
        await _server.KillAsync();
        await Until.TrueAsync(() => !Storage.State.IsUp);
        Storage.Get<ISeriesStorage>().Keep([Some.Minute(-1, "one", 5), Some.Minute(0, "one", 3)]);
        await records.MoreAsync(Enough);
        await Until.TrueAsync(() => Storage.Spill.Rows > 0);
        await _server.StartAsync();
        await records.MoreAsync(Enough);
        await EverythingIsThereAsync(records);
        await Until.TrueAsync(async () => await _server.SqlAsync("select count from series_minutes order by minute", _place.Name) == "5\n3");
    }

    [Fact]
    public async Task Killed_againAndAgain_nothingLostAndNothingTwice()
    {
        await using var records = new SteadyRecords(Storage.Log);
        for (var time = 0; time < 3; time++)
        {
            await records.MoreAsync(Enough / 3);
            await _server.KillAsync();
            await _server.StartAsync();
        }

        await EverythingIsThereAsync(records);
    }

    [Fact]
    public async Task Paused_withoutClosingAConnection_rowsAreOnDiskBeforeAnybodyGivesUp()
    {
        await using var records = new SteadyRecords(Storage.Log);
        await records.MoreAsync(Enough);
        await _server.SignalAsync("STOP");
        try
        {
            await Until.TrueAsync(() => Storage.Spill.Rows > Enough);
            Storage.State.IsUp.ShouldBeTrue("The write that hangs has not been given up yet.");
        }
        finally
        {
            await _server.SignalAsync("CONT");
        }

        await records.MoreAsync(Enough);
        await EverythingIsThereAsync(records);
    }

    [Fact]
    public async Task Stopped_theProgramEndsMeanwhile_theNextOneWritesWhatWaited()
    {
        await using var records = new SteadyRecords(Storage.Log);
        await records.MoreAsync(Enough);
        await _server.StopAsync();
        await Until.TrueAsync(() => !Storage.State.IsUp);
        await records.MoreAsync(Enough);
        await records.EndAsync();
        Storage.Get<ISeriesStorage>().Keep([Some.Minute(-1, "one", 5), Some.Minute(0, "one", 3)]);
        await Storage.StopAsync();
        await Storage.DisposeAsync();

        await _server.StartAsync();
        _storage = new StorageInstance(_folder.Path, _place.ConnectionString);
        await _storage.StartAsync();
        await EverythingIsThereAsync(records);
        (await _server.SqlAsync("select count from series_minutes order by minute", _place.Name)).ShouldBe("5\n3");
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        _folder.Dispose();
    }

    private async Task EverythingIsThereAsync(SteadyRecords records)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        await records.EndAsync();
        await Until.TrueAsync(async () => Storage.Spill.Rows == 0 && await CountAsync("count(*)") >= records.Recorded.Count);
        output.WriteLine($"{records.Recorded.Count} rows; all there {TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds:F1} s after the database was back");
        (await CountAsync("count(distinct id)")).ShouldBe(records.Recorded.Count);
        (await CountAsync("count(*)")).ShouldBe(records.Recorded.Count);
        Storage.Lost.ShouldBe(0);
    }

    private async Task<int> CountAsync(string what) => int.Parse(await _server.SqlAsync($"select {what} from interactions", _place.Name), System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OwnServer : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public ValueTask InitializeAsync() => Server.InitializeAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
