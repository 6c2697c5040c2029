using IonMentoring.Storage.Databases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Rollups;

/// <summary>Every hour: makes room for the days to come, hours of minutes, and drops what is too old.</summary>
internal sealed class Retention(
    IDatabase database, RollupStore rollups, StorageState state, IOptions<StorageOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // In case nobody was there to make hours of the minutes that are about to go.
    private static readonly TimeSpan DaysBefore = TimeSpan.FromDays(1);

    /// <summary>Does what is due. What is done twice changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var settings = options.Value;
        await database.PruneInteractionsAsync(now - settings.KeepInteractions, now, cancellationToken);

        // Minutes go by whole hours: an hour made again of half of its minutes would be wrong.
        var oldest = HourOf(now - settings.KeepMinutes);
        for (var hour = oldest - DaysBefore; hour < HourOf(now); hour += RollupTable.Hours.Width)
        {
            await rollups.MakeHourAsync(hour, cancellationToken);
        }

        await rollups.PruneAsync(RollupTable.Minutes, oldest, cancellationToken);
        await rollups.PruneAsync(RollupTable.Hours, now - settings.KeepHours, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (state.IsUp)
            {
                await TryAsync(stoppingToken);
            }
        }
    }

    private static DateTime HourOf(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await RunAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Log.RetentionFailed(logger, failure.Message);
        }
    }
}
