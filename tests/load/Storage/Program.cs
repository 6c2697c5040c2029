using System.Globalization;
using IonMentoring.Integration.Tests;
using IonMentoring.StorageLoad;

// How fast interactions are stored, beside what PostgreSQL itself can do, and how fast they are read. Exits with 1 when a goal is missed,
// a row is lost, or the memory grows.
const int Rounds = 3;
const double CopyGoal = 0.6;
const double SqliteGoal = 20_000;
const double PageGoalMs = 3.65;

TimeSpan AnHour = TimeSpan.FromHours(1), AMonth = TimeSpan.FromDays(30);
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
await using var postgres = new PostgresServer { SharedBuffers = "128MB" };
await postgres.InitializeAsync();

var (raw, ours, sqlite) = (new List<double>(), new List<double>(), new List<double>());
var isSound = true;
var database = string.Empty;
for (var round = 0; round < Rounds; round++)
{
    raw.Add(await InOwnDatabaseAsync(name => RawCopy.RunAsync(postgres.ConnectionString(name), rows, AnHour)));
    ours.Add(await InOwnDatabaseAsync(name => IngestAsync($"Storage:PostgreSql={postgres.ConnectionString(name)}")));
    sqlite.Add(await IngestAsync("Storage:PostgreSql="));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw COPY {raw[^1]:N0} rows/s, PostgreSQL {ours[^1]:N0} rows/s ({ours[^1] / raw[^1]:F2}), SQLite {sqlite[^1]:N0} rows/s"));
}

var share = Median(ours.Zip(raw, (one, other) => one / other));
await InOwnDatabaseAsync(name => RawCopy.RunAsync(postgres.ConnectionString(name), rows, AMonth));
await postgres.SqlAsync("vacuum (analyze)", database);
await postgres.SqlAsync("checkpoint");
var pages = await Pages.ReadAsync(postgres.ConnectionString(database));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL takes {share:F2} of a raw COPY (goal {CopyGoal}), SQLite {Median(sqlite):N0} rows/s (goal {SqliteGoal:N0})"));
Console.WriteLine(pages);
return isSound && share >= CopyGoal && Median(sqlite) >= SqliteGoal && pages.P95.TotalMilliseconds <= PageGoalMs ? 0 : 1;

// The one before it goes: the server would go on tidying it up.
async Task<double> InOwnDatabaseAsync(Func<string, Task<double>> run)
{
    var before = database;
    database = await postgres.CreateDatabaseAsync();
    if (before.Length > 0)
    {
        await postgres.SqlAsync($"drop database {before} with (force)");
    }

    await postgres.SqlAsync("checkpoint");
    return await run(database);
}

async Task<double> IngestAsync(string setting)
{
    var (rowsPerSecond, sound) = await Ingest.RunAsync(setting, rows, AnHour);
    isSound &= sound;
    return rowsPerSecond;
}

static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
