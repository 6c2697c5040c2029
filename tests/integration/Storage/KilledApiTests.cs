namespace IonMentoring.Integration.Tests;

/// <summary>What is in the database after an api was killed in the midst of its work.</summary>
public sealed class KilledApiTests(PostgresServer postgres, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Enough = 300;

    private static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Killed_underLoad_allButTheLastSecondIsThereOnce()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await StartAsync(database);
        var answered = await KillUnderLoadAsync(api);
        await EverythingIsThereAsync(database, answered);
    }

    [Fact]
    public async Task Killed_whileTheDatabaseIsAway_theNextApiWritesWhatWaited()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await StartAsync(database);
        await Eventually.TrueAsync(async () => await postgres.SqlAsync("select count(*) from pg_class where relname = 'interactions'", database) == "1");
        await postgres.KillAsync();
        var answered = await KillUnderLoadAsync(api);
        await postgres.StartAsync();

        await using var next = await StartAsync(database, $"--Storage:Folder={api.Data}");
        await EverythingIsThereAsync(database, answered);
    }

    [Fact]
    public async Task Stopped_underLoad_everythingAnsweredIsThereOnce()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await StartAsync(database);
        await using var load = new RecordedLoad(api.Client);
        await load.AnsweredAsync(Enough);
        (await api.StopAsync()).ShouldBe(0);
        await load.EndAsync();
        await EverythingIsThereAsync(database, load.AnsweredBefore(long.MaxValue));
    }

    private Task<HostProcess> StartAsync(string database, params string[] settings) =>
        HostProcess.StartRoleAsync("api", [postgres.Setting(database), "--Suggestions:WarmUp=0", .. settings]);

    private static async Task<IReadOnlyList<string>> KillUnderLoadAsync(HostProcess api)
    {
        await using var load = new RecordedLoad(api.Client);
        await load.AnsweredAsync(Enough);
        await load.GoOnAsync(LastSecond * 2);
        var killedAt = TimeProvider.System.GetTimestamp();
        api.Process.Kill();
        await api.Process.WaitForExitAsync();
        return load.AnsweredBefore(killedAt - (long)(LastSecond.TotalSeconds * TimeProvider.System.TimestampFrequency));
    }

    private async Task EverythingIsThereAsync(string database, IReadOnlyList<string> answered)
    {
        answered.Count.ShouldBeGreaterThanOrEqualTo(Enough);
        HashSet<string> stored = [];
        await Eventually.TrueAsync(async () =>
        {
            stored = [.. (await postgres.SqlAsync("select request_id from interactions", database)).Split('\n')];
            return stored.IsSupersetOf(answered);
        });
        output.WriteLine($"{answered.Count} answers that had to be there, {stored.Count} that are");
        (await postgres.SqlAsync("select count(*) - count(distinct request_id) from interactions", database)).ShouldBe("0");
        (await postgres.SqlAsync("select count(*) - count(distinct id) from interactions", database)).ShouldBe("0");
    }
}
