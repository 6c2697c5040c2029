namespace IonMentoring.Monitoring.Health;

/// <summary>Answers and failed answers of the last five minutes, in slices of five seconds.</summary>
internal sealed class RequestRates(TimeProvider time)
{
    private const int Slices = 60;
    private const int SliceSeconds = 5;

    private readonly Slice[] _slices = [.. Enumerable.Range(0, Slices).Select(_ => new Slice())];
    private readonly long _startedAt = time.GetTimestamp();

    public TimeSpan Uptime => time.GetElapsedTime(_startedAt);

    /// <summary>Answers with a status of 500 or more, divided by all answers, 0..1.</summary>
    public double ErrorRate
    {
        get
        {
            long all = 0;
            long failed = 0;
            var oldest = CurrentSlice - Slices;
            foreach (var slice in _slices)
            {
                if (slice.Number > oldest)
                {
                    all += slice.All;
                    failed += slice.Failed;
                }
            }

            return all == 0 ? 0 : Math.Round((double)failed / all, 5);
        }
    }

    private long CurrentSlice => (long)Uptime.TotalSeconds / SliceSeconds;

    public void Count(bool failed)
    {
        var number = CurrentSlice;
        var slice = _slices[number % Slices];
        if (Interlocked.Exchange(ref slice.Number, number) != number)
        {
            // A few answers counted by another thread at this moment may be lost; a rate can bear it.
            Volatile.Write(ref slice.All, 0);
            Volatile.Write(ref slice.Failed, 0);
        }

        Interlocked.Increment(ref slice.All);
        if (failed)
        {
            Interlocked.Increment(ref slice.Failed);
        }
    }

    private sealed class Slice
    {
        public long Number = -1;
        public long All;
        public long Failed;
    }
}
