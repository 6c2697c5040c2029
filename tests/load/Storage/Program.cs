using System.Globalization;
using IonMentoring.Integration.Tests;
using IonMentoring.StorageLoad;

// How fast interactions are stored, beside what PostgreSQL itself can do, and how fast they are read. Exits with 1 when a goal is missed.
const int Rounds = 3;
const double CopyGoal = 0.6;
const double SqliteGoal = 20_000;
const double PageGoalMs = 3.65;

var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
await using var postgres = new PostgresServer();
await postgres.InitializeAsync();

var (raw, ours, sqlite) = (new List<double>(), new List<double>(), new List<double>());
var database = string.Empty;
for (var round = 0; round < Rounds; round++)
{
    raw.Add(await RawCopy.RunAsync(postgres.ConnectionString(await postgres.CreateDatabaseAsync()), rows));
    database = postgres.ConnectionString(await postgres.CreateDatabaseAsync());
    ours.Add(await Ingest.RunAsync($"Storage:PostgreSql={database}", rows));
    sqlite.Add(await Ingest.RunAsync("Storage:PostgreSql=", rows));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw COPY {raw[^1]:N0} rows/s, PostgreSQL {ours[^1]:N0} rows/s ({ours[^1] / raw[^1]:F2}), SQLite {sqlite[^1]:N0} rows/s"));
}

var share = Median(ours.Zip(raw, (one, other) => one / other));
var pages = await Pages.ReadAsync(database);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL takes {share:F2} of a raw COPY (goal {CopyGoal}), SQLite {Median(sqlite):N0} rows/s (goal {SqliteGoal:N0})"));
Console.WriteLine(pages);
return share >= CopyGoal && Median(sqlite) >= SqliteGoal && pages.P95.TotalMilliseconds <= PageGoalMs ? 0 : 1;

static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
