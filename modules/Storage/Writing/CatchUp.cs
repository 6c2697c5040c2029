using IonMentoring.Storage.Series;

namespace IonMentoring.Storage.Writing;

/// <summary>Writes what waits on disk, here or left behind by a process that is no more, and then minutes of series.</summary>
internal sealed class CatchUp(SpillFolder spill, RowStore store, WaitingMinutes minutes, TimeProvider time)
{
    /// <param name="most">After how long to leave the rest for the next time: what comes from requests must not wait for it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task RunAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        await WriteAsync(spill);
        foreach (var abandoned in spill.TakeOver())
        {
            using (abandoned)
            {
                await WriteAsync(abandoned);
            }
        }

        foreach (var some in minutes.All().Chunk(DatabaseWriter.MostRows))
        {
            await store.StoreAsync(some, cancellationToken);
            minutes.Written(some);
        }

        async Task WriteAsync(SpillFolder folder)
        {
            while (time.GetElapsedTime(startedAt) < most && folder.Oldest(DatabaseWriter.MostRows) is { } taken)
            {
                await store.StoreAsync(taken.Rows, cancellationToken);
                folder.Remove(taken);
            }
        }
    }
}
