using System.Data.Common;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Series;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage;

/// <summary>At the start and every hour: makes room for the days to come, hours of minutes, and drops what is too old.</summary>
internal sealed class Retention(
    IDatabase database, SeriesArchive series, StorageState state, IOptions<StorageOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    // Later minutes of an hour, which had to wait on a disk, come into it before they go.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);

    // So far apart are clocks that nobody has set right.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    // In case nobody was there to make hours of the minutes that are about to go.
    private static readonly TimeSpan DaysBefore = TimeSpan.FromDays(1);

    /// <summary>Does what is due. What is done twice changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) => await RunAsync(await NowAsync(cancellationToken), cancellationToken);

    /// <summary>The same, as of a moment.</summary>
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        await database.MakeRoomAsync(now, cancellationToken);

        // Minutes go by whole hours: an hour made again of half of its minutes would be wrong.
        var oldest = HourOf(now - settings.KeepMinutes);
        await MakeHoursAsync(oldest - DaysBefore, oldest, cancellationToken);
        await MakeHoursAsync(Later(oldest, HourOf(now) - Fresh), HourOf(now), cancellationToken);

        await series.PruneAsync(SeriesTable.Minutes, oldest, cancellationToken);
        await series.PruneAsync(SeriesTable.Hours, now - settings.KeepHours, cancellationToken);

        await DeleteAsync(AlertStore.DeleteResolvedBefore, now - settings.KeepHours, cancellationToken);

        // Last: they may take long where much has become too old at once.
        while (await DeleteAsync(EventStore.DeleteSomeBefore, now - settings.KeepInteractions, cancellationToken) > 0)
        {
            // Others may write between two of them.
        }

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

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    // The earlier of both clocks: one that is days ahead, here or there, would drop what everybody still needs.
    private async Task<DateTime> NowAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Primary.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {database.Clock}";
        var there = DateTime.UnixEpoch.AddMilliseconds((long)(await command.ExecuteScalarAsync(cancellationToken))!);
        var here = time.GetUtcNow().UtcDateTime;
        if ((here - there).Duration() > Apart)
        {
            Log.ClocksApart(logger, here, there);
        }

        return here < there ? here : there;
    }

    private async Task MakeHoursAsync(DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        for (var hour = from; hour < to; hour += SeriesTable.Hours.Width)
        {
            await series.MakeHourAsync(hour, cancellationToken);
        }
    }

    private async Task<int> DeleteAsync(string sql, DateTime oldest, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.Primary.OpenConnectionAsync(cancellationToken);
        await using var delete = connection.CreateCommand();
        delete.CommandText = sql;
        return await delete.With("oldest", oldest).ExecuteNonQueryAsync(cancellationToken);
    }

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
