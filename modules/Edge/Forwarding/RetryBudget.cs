namespace IonMentoring.Edge.Forwarding;

/// <summary>
/// Holds retries to a share of the requests of the last ten seconds, so that they never make an outage worse. A few each
/// second are always free, so that a quiet edge can retry too.
/// </summary>
internal sealed class RetryBudget(TimeProvider time)
{
    private const int Seconds = 10;
    private const int FreePerSecond = 10;

    private readonly Lock _gate = new();
    private readonly Second[] _seconds = [.. Enumerable.Range(0, Seconds).Select(_ => new Second())];

    public void CountRequest() => Interlocked.Increment(ref Now().Requests);

    /// <summary>Takes one retry if there is one. One caller at a time: those that fail together must not all take the last one.</summary>
    public bool TryTake(double share)
    {
        lock (_gate)
        {
            var now = Now();
            long requests = 0, retries = 0;
            var oldest = now.Stamp - Seconds;
            foreach (var second in _seconds)
            {
                if (Volatile.Read(ref second.Stamp) > oldest)
                {
                    requests += Volatile.Read(ref second.Requests);
                    retries += second.Retries;
                }
            }

            if (retries >= (requests * share) + (Seconds * FreePerSecond))
            {
                return false;
            }

            now.Retries++;
            return true;
        }
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
