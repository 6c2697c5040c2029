using IonMentoring.Caching.Removing;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>
/// Writes, reads and publishes a little all the time, with the commands that answers need, so that health knows about Redis also
/// when nobody asks for anything; learns what was removed while it was away.
/// </summary>
internal sealed class RedisProbe(RedisConnection connection, CacheRemoval removal, TimeProvider time) : BackgroundService
{
    private const string Key = "ion-probe";
    private const string Field = "at";
    private const int TicksBetweenCatchingUp = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly RedisValue[] ReadFields = [Field];
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var (worked, tick) = (false, 0);
        do
        {
            var works = await ProbeAsync(stoppingToken);

            // At once when it comes back, and now and then: a message can be lost.
            if (works && (!worked || tick % TicksBetweenCatchingUp == 0))
            {
                await removal.CatchUpAsync(stoppingToken);
            }

            (worked, tick) = (works, tick + 1);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.Database.HashSetAsync(Key, Field, time.GetUtcNow().UtcTicks).WaitAsync(Pause, time, cancellationToken);
            await connection.Database.HashGetAsync(Key, ReadFields).WaitAsync(Pause, time, cancellationToken);
            await connection.Database.KeyExpireAsync(Key, Kept).WaitAsync(Pause, time, cancellationToken);
            await connection.Multiplexer.GetSubscriber().PublishAsync(RedisChannel.Literal(Key), Field).WaitAsync(Pause, time, cancellationToken);
            connection.Works();
            return true;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends.
            return false;
        }
        catch (Exception failure)
        {
            // Whatever it is, the program goes on without Redis.
            connection.Failed(failure);
            return false;
        }
    }
}
