using System.Collections.Concurrent;

namespace IonMentoring.Caching.Removing;

/// <summary>
/// When which answers were removed, as far as this process knows: what was computed before is never given again, not even as an
/// expired answer, wherever a copy may have been left. Times are ticks of UTC.
/// </summary>
internal sealed class Removals(TimeSpan remembered)
{
    private const int LongestScope = 128;

    // A clock that is further ahead is wrong.
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Removal> _removals = new(StringComparer.Ordinal);
    private long _latest;

    /// <summary>What is worth telling a process that has just come.</summary>
    public IReadOnlyCollection<Removal> All => [.. _removals.Values];

    /// <summary>A time for what begins now: later than every removal that is known, also when the clock jumped back.</summary>
    public long After(long now) => Math.Max(now, Volatile.Read(ref _latest) + 1);

    /// <returns>Whether it was news.</returns>
    public bool Add(RemovalScope scope, long at, long now)
    {
        if (at < Volatile.Read(ref _latest) - remembered.Ticks || at > now + MostAhead.Ticks)
        {
            return false;
        }

        var removal = new Removal(scope, at);
        var known = _removals.AddOrUpdate(scope.Text, removal, (_, older) => older.At >= at ? older : removal);
        var latest = Volatile.Read(ref _latest);
        while (latest < at && Interlocked.CompareExchange(ref _latest, at, latest) is var seen && seen != latest)
        {
            latest = seen;
        }

        Forget(at - remembered.Ticks);
        return ReferenceEquals(known, removal);
    }

    /// <summary>Whether an answer computed from that time on is a removed one.</summary>
    public bool Cover(string key, long writtenAt) => writtenAt <= Volatile.Read(ref _latest) && IsCovered(key, writtenAt);

    private bool IsCovered(string key, long writtenAt)
    {
        var parts = KeyParts.Of(key);
        Span<char> scope = stackalloc char[LongestScope];
        return IsRemoved(RemovalScope.Everything.Text, writtenAt)
            || IsRemoved(key, writtenAt)
            || (scope.TryWrite($"{parts.Kind}:*", out var length) && IsRemoved(scope[..length], writtenAt))
            || (scope.TryWrite($"persona:{parts.Persona}:*", out length) && IsRemoved(scope[..length], writtenAt))
            || (scope.TryWrite($"{parts.Kind}:{parts.Persona}:*", out length) && IsRemoved(scope[..length], writtenAt))
            || (parts.UserGroup.Length > 0 && scope.TryWrite($"user:{parts.UserGroup}:*", out length) && IsRemoved(scope[..length], writtenAt));
    }

    private bool IsRemoved(ReadOnlySpan<char> scope, long writtenAt) =>
        _removals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scope, out var removal) && writtenAt <= removal.At;

    private void Forget(long before)
    {
        foreach (var (text, removal) in _removals)
        {
            if (removal.At < before)
            {
                _removals.TryRemove(text, out _);
            }
        }
    }
}
