using ZiggyCreatures.Caching.Fusion;

namespace IonMentoring.Caching.Keeping;

/// <summary>How long an answer is fresh, from when on it is computed anew beside the way, and how it is kept.</summary>
internal sealed record Life(TimeSpan Fresh, TimeSpan RefreshAfter, FusionCacheEntryOptions Options)
{
    public Kept<T> Keep<T>(T value, long startedAt, long now)
        where T : class => new(value, startedAt, now + RefreshAfter.Ticks, now + Fresh.Ticks);
}
