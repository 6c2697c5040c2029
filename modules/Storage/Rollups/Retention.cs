using IonMentoring.Storage.Databases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Rollups;

/// <summary>At the start and every hour: makes room for the days to come, hours of minutes, and drops what is too old.</summary>
internal sealed class Retention(
    IDatabase database, RollupStore rollups, StorageState state, IOptions<StorageOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    // In case nobody was there to make hours of the minutes that are about to go.
    private static readonly TimeSpan DaysBefore = TimeSpan.FromDays(1);

    /// <summary>Does what is due. What is done twice changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var settings = options.Value;
        await database.MakeRoomAsync(now, cancellationToken);

        // Minutes go by whole hours: an hour made again of half of its minutes would be wrong.
        var oldest = HourOf(now - settings.KeepMinutes);
        for (var hour = oldest - DaysBefore; hour < HourOf(now); hour += RollupTable.Hours.Width)
        {
            await rollups.MakeHourAsync(hour, cancellationToken);
        }

        await rollups.PruneAsync(RollupTable.Minutes, oldest, cancellationToken);
        await rollups.PruneAsync(RollupTable.Hours, now - settings.KeepHours, cancellationToken);

        // Last: it may take long where much has become too old at once.
        await database.PruneInteractionsAsync(now - settings.KeepInteractions, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        long? doneAt = null;
        do
        {
            if (state.IsUp && (doneAt is not { } at || time.GetElapsedTime(at) >= Every))
            {
                await TryAsync(stoppingToken);
                doneAt = time.GetTimestamp();
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static DateTime HourOf(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            // A stop does not wait for a database that hangs.
            await RunAsync(stopping).WaitAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Log.RetentionFailed(logger, failure.Message);
        }
    }
}
