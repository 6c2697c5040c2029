namespace IonMentoring.Personas.Fence;

/// <summary>The calls of one plugin version under way: a bound on their number, and what the watchdog looks through.</summary>
internal sealed class CallSlots(int count, TimeProvider time)
{
    private readonly IPluginCall?[] _calls = new IPluginCall?[count];
    private int _next;

    public int Count => _calls.Length;

    /// <summary>A timestamp, never 0.</summary>
    public long Now => time.GetTimestamp() | 1;

    public int Take(IPluginCall call)
    {
        var start = Volatile.Read(ref _next);
        for (var step = 0; step < _calls.Length; step++)
        {
            var slot = (start + step) % _calls.Length;
            if (_calls[slot] is null && Interlocked.CompareExchange(ref _calls[slot], call, null) is null)
            {
                return slot;
            }
        }

        return -1;
    }

    public void Free(int slot)
    {
        Volatile.Write(ref _calls[slot], null);
        Volatile.Write(ref _next, slot);
    }

    /// <summary>Gives up every call that has run for longer than the limit.</summary>
    /// <returns>How many calls have held their thread for longer than a tenth of the limit.</returns>
    public int GiveUpOverdue(TimeSpan limit)
    {
        var holding = 0;
        foreach (var call in _calls)
        {
            if (call is null or { StartedAt: 0 })
            {
                continue;
            }

            var elapsed = time.GetElapsedTime(call.StartedAt);
            holding += elapsed > limit / 10 ? 1 : 0;
            if (elapsed > limit)
            {
                ThreadPool.UnsafeQueueUserWorkItem(overdue => overdue.GiveUp(limit), call, preferLocal: false);
            }
        }

        return holding;
    }
}
