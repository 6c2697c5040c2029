using IonMentoring.Storage.Rollups;

namespace IonMentoring.Storage.Writing;

/// <summary>Writes what waits on disk, here or left behind by a process that is no more, and then the rollups.</summary>
internal sealed class CatchUp(SpillFolder spill, RowStore store, MinuteRollups rollups)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(spill, cancellationToken);
        while (spill.TakeOver() is { } abandoned)
        {
            using (abandoned)
            {
                await WriteAsync(abandoned, cancellationToken);
            }
        }

        var changed = rollups.Changed();
        await store.StoreAsync(changed, cancellationToken);
        rollups.Written(changed);
    }

    private async Task WriteAsync(SpillFolder folder, CancellationToken cancellationToken)
    {
        while (folder.Oldest(DatabaseWriter.MostRows) is { } taken)
        {
            await store.StoreAsync(taken.Rows, cancellationToken);
            folder.Remove(taken);
        }
    }
}
