namespace IonMentoring.Edge.Forwarding;

/// <summary>
/// Holds retries to a share of the requests of the last ten seconds, so that they never make an outage worse. A few each
/// second are always free, so that a quiet edge can retry too.
/// </summary>
internal sealed class RetryBudget(TimeProvider time)
{
    private const int Seconds = 10;
    private const int FreePerSecond = 10;

    private readonly Second[] _seconds = [.. Enumerable.Range(0, Seconds).Select(_ => new Second())];

    public void CountRequest() => Interlocked.Increment(ref Now().Requests);

    public bool TryTake(double share)
    {
        var now = Now();
        long requests = 0, retries = 0;
        var oldest = Stamp() - Seconds;
        foreach (var second in _seconds)
        {
            if (Volatile.Read(ref second.Stamp) > oldest)
            {
                requests += Volatile.Read(ref second.Requests);
                retries += Volatile.Read(ref second.Retries);
            }
        }

        if (retries >= (requests * share) + (Seconds * FreePerSecond))
        {
            return false;
        }

        Interlocked.Increment(ref now.Retries);
        return true;
    }

    private long Stamp() => time.GetTimestamp() / time.TimestampFrequency;

    private Second Now()
    {
        var stamp = Stamp();
        var second = _seconds[stamp % Seconds];
        if (Volatile.Read(ref second.Stamp) != stamp)
        {
            lock (second)
            {
                if (second.Stamp != stamp)
                {
                    second.Requests = second.Retries = 0;
                    Volatile.Write(ref second.Stamp, stamp);
                }
            }
        }

        return second;
    }

    private sealed class Second
    {
        public long Stamp;
        public long Requests;
        public long Retries;
    }
}
