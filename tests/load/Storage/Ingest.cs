using System.Data.Common;
using System.Globalization;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.StorageLoad;

/// <summary>The way of a recorded interaction: the channel, the writer, the database.</summary>
internal static class Ingest
{
    private const int MostWaiting = 50_000;

    // The first quarter fills what is used from then on.
    private const double MostGrowth = 1.25;

    /// <param name="setting">Which database, as a setting.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="within">How long they took to come.</param>
    /// <returns>Rows a second, from the first to all being in the database; and whether none was lost and the memory stayed flat.</returns>
    public static async Task<(double RowsPerSecond, bool IsSound)> RunAsync(string setting, int count, TimeSpan within)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-load-");
        try
        {
            return await RunAsync(folder.FullName, setting.Split('=', 2), count, within);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double RowsPerSecond, bool IsSound)> RunAsync(string folder, string[] setting, int count, TimeSpan within)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder), new(setting[0], setting[1])]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorageModule(configuration).BuildServiceProvider();
        var writer = services.GetRequiredService<DatabaseWriter>();
        var log = services.GetRequiredService<InteractionLog>();
        var spill = services.GetRequiredService<SpillFolder>();
        var database = services.GetRequiredService<IDatabase>();
        await writer.StartAsync(CancellationToken.None);
        await Rows.MakeRoomAsync(database, within);

        var memory = new List<long>();
        var startedAt = TimeProvider.System.GetTimestamp();
        var number = 0;
        foreach (var row in Rows.Create(count, within))
        {
            while (log.Waiting + spill.Rows >= MostWaiting)
            {
                await Task.Delay(1);
            }

            log.Record(row);
            if (++number % (count / 4) == 0)
            {
                memory.Add(Environment.WorkingSet / 1024 / 1024);
            }
        }

        // While the database is busy with itself, rows wait on disk.
        while (log.Waiting > 0 || spill.Rows > 0)
        {
            await Task.Delay(1);
        }

        await writer.StopAsync(CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(startedAt);
        var lost = count - await CountAsync(database);
        Console.WriteLine($"  {database.Description}: {lost} lost; working set at each quarter {string.Join(", ", memory)} MiB");
        return (count / took.TotalSeconds, lost == 0 && memory[3] <= memory[1] * MostGrowth);
    }

    private static async Task<long> CountAsync(IDatabase database)
    {
        await using var connection = await database.Primary.OpenConnectionAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "select count(*) from interactions";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
