using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>What modules measure in a minute, as the listener keeps it.</summary>
internal static class Measured
{
    public static void Answers(this SeriesStore store, int count, double ms, int failed = 0, string? region = null)
    {
        for (var answer = 0; answer < count; answer++)
        {
            store.Note("response_time", ms, "region", region, withSpread: true);
            if (answer < failed)
            {
                store.Note("error_count", 1, "region", region);
            }
        }
    }

    public static void Looks(this SeriesStore store, int hits, int misses)
    {
        store.Record(new("cache_hits", "tier", "all"), hits, withSpread: false);
        store.Record(new("cache_misses", "tier", "all"), misses, withSpread: false);
    }

    public static void Note(this SeriesStore store, string instrument, double value, string? tag = null, string? of = null, bool withSpread = false)
    {
        store.Record(new(instrument), value, withSpread);
        if (of is not null)
        {
            store.Record(new(instrument, tag, of), value, withSpread);
        }
    }
}
