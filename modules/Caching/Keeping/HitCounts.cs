using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace IonMentoring.Caching.Keeping;

/// <summary>How often keys were asked for lately. Ages: when it knows too many keys, all counts are halved and what is left with none is forgotten.</summary>
internal sealed class HitCounts(int mostKeys)
{
    private readonly ConcurrentDictionary<string, StrongBox<int>> _counts = new(StringComparer.Ordinal);
    private int _keys;
    private int _ageing;

    public void Count(string key)
    {
        if (!_counts.TryGetValue(key, out var count))
        {
            var added = new StrongBox<int>();
            count = _counts.GetOrAdd(key, added);
            if (ReferenceEquals(count, added) && Interlocked.Increment(ref _keys) > mostKeys)
            {
                Age();
            }
        }

        Interlocked.Increment(ref count.Value);
    }

    public int Of(string key) => _counts.TryGetValue(key, out var count) ? Volatile.Read(ref count.Value) : 0;

    private void Age()
    {
        if (Interlocked.Exchange(ref _ageing, 1) != 0)
        {
            return;
        }

        foreach (var (key, count) in _counts)
        {
            // A hit counted by another thread at this moment may be lost; a life can bear it.
            count.Value /= 2;
            if (count.Value == 0 && _counts.TryRemove(key, out _))
            {
                Interlocked.Decrement(ref _keys);
            }
        }

        Volatile.Write(ref _ageing, 0);
    }
}
