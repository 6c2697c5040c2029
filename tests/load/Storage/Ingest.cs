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

    /// <param name="setting">Which database, as a setting.</param>
    /// <param name="count">How many rows.</param>
    /// <returns>Rows a second, from the first to all being in the database.</returns>
    public static async Task<double> RunAsync(string setting, int count)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-load-");
        try
        {
            return await RunAsync(folder.FullName, setting.Split('=', 2), count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> RunAsync(string folder, string[] setting, int count)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder), new(setting[0], setting[1])]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorageModule(configuration).BuildServiceProvider();
        var writer = services.GetRequiredService<DatabaseWriter>();
        var log = services.GetRequiredService<InteractionLog>();
        await writer.StartAsync(CancellationToken.None);

        var memory = new List<long>();
        var startedAt = TimeProvider.System.GetTimestamp();
        var number = 0;
        foreach (var row in Rows.Create(count))
        {
            while (log.Waiting >= MostWaiting)
            {
                await Task.Delay(1);
            }

            log.Record(row);
            if (++number % (count / 4) == 0)
            {
                memory.Add(Environment.WorkingSet / 1024 / 1024);
            }
        }

        var database = services.GetRequiredService<IDatabase>();
        while (await CountAsync(database) < count)
        {
            await Task.Delay(1);
        }

        var took = TimeProvider.System.GetElapsedTime(startedAt);
        await writer.StopAsync(CancellationToken.None);
        Console.WriteLine($"  {database.Description}: {services.GetRequiredService<LostRows>().Count} lost; working set at each quarter {string.Join(", ", memory)} MiB");
        return count / took.TotalSeconds;
    }

    private static async Task<long> CountAsync(IDatabase database)
    {
        await using var connection = await database.Primary.OpenConnectionAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "select count(*) from interactions";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
