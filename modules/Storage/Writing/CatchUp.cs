using IonMentoring.Storage.Rollups;

namespace IonMentoring.Storage.Writing;

/// <summary>Writes what waits on disk, here or left behind by a process that is no more, and then the rollups.</summary>
internal sealed class CatchUp(SpillFolder spill, RowStore store, MinuteRollups rollups, TimeProvider time)
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

        var changed = rollups.Changed();
        await store.StoreAsync(changed, cancellationToken);
        rollups.Written(changed);

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
