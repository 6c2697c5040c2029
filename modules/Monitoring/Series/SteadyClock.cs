namespace IonMentoring.Monitoring.Series;

/// <summary>
/// A clock that nobody sets: one that jumps ahead and back again would leave a hole. Only where the machine's clock stays ahead, as after a sleep, or
/// because it was set right after the boot, this one follows. It never goes back.
/// </summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private static readonly TimeSpan Much = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly long _startedAt = time.GetTimestamp();

    // In ticks.
    private long _startedOn = time.GetUtcNow().UtcTicks;

    // Since when the machine's clock has been much ahead on end, and by how much at least; by nothing where it is not.
    private TimeSpan _aheadSince;
    private long _leastAhead;

    /// <summary>Seconds since 1970.</summary>
    public long Seconds
    {
        get
        {
            if (Ahead > Much.Ticks || Interlocked.Read(ref _leastAhead) > 0)
            {
                Follow();
            }

            return (Now - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

    private long Now => Interlocked.Read(ref _startedOn) + Elapsed.Ticks;

    private long Ahead => time.GetUtcNow().UtcTicks - Now;

    private void Follow()
    {
        lock (_gate)
        {
            var (ahead, elapsed) = (Ahead, Elapsed);
            if (ahead <= Much.Ticks)
            {
                Interlocked.Exchange(ref _leastAhead, 0);
            }
            else if (_leastAhead == 0)
            {
                _aheadSince = elapsed;
                Interlocked.Exchange(ref _leastAhead, ahead);
            }
            else if (elapsed - _aheadSince <= Long)
            {
                Interlocked.Exchange(ref _leastAhead, Math.Min(_leastAhead, ahead));
            }
            else
            {
                Interlocked.Add(ref _startedOn, Math.Min(_leastAhead, ahead));
                Interlocked.Exchange(ref _leastAhead, 0);
            }
        }
    }
}
