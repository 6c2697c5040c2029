using IonMentoring.Storage.Series;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage.Writing;

/// <summary>Counts and reports the rows that are lost.</summary>
internal sealed class LostRows(InteractionLog log, SpillFolder spill, WaitingMinutes minutes, RowStore store, TimeProvider time, ILogger<LostRows> logger)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMinutes(1);

    private long _noRoom;
    private long _reported;
    private long? _reportedAt;

    /// <summary>Since start: no room in memory or on disk, unreadable, or refused by the database.</summary>
    public long Count => log.Dropped + spill.Dropped + minutes.Dropped + store.Refused + Interlocked.Read(ref _noRoom);

    /// <summary>Rows that neither the database nor the disk took before the program ended.</summary>
    public void Add(int rows) => Interlocked.Add(ref _noRoom, rows);

    /// <summary>Says how many there are since the last report, now and then.</summary>
    public void Report()
    {
        if (Count > _reported && (_reportedAt is not { } at || time.GetElapsedTime(at) >= ReportEvery))
        {
            Log.RowsDropped(logger, Count - _reported);
            (_reported, _reportedAt) = (Count, time.GetTimestamp());
        }
    }
}
