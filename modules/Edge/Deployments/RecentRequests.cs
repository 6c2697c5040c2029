namespace IonMentoring.Edge.Deployments;

/// <summary>How the requests of the last minute went, second by second. Counts only while a deployment is watched.</summary>
internal sealed class RecentRequests(TimeProvider time)
{
    private const int Seconds = 64;

    private static readonly double[] BoundsMs = [1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 125, 150, 200, 300, 500, 750, 1000, 2000, 5000, 10_000, double.PositiveInfinity];

    private readonly Second[] _seconds = [.. Enumerable.Range(0, Seconds).Select(_ => new Second())];

    public bool IsWatched { get; set; }

    public void Count(TimeSpan elapsed, int status, bool isAnswered)
    {
        if (!IsWatched)
        {
            return;
        }

        var now = Now();
        var second = _seconds[now % Seconds];
        var ms = elapsed.TotalMilliseconds;
        lock (second)
        {
            second.MoveTo(now);
            second.Requests++;
            second.Errors += isAnswered && status >= 500 ? 1 : 0;
            second.Unanswered += isAnswered ? 0 : 1;
            second.ByTime[Array.FindIndex(BoundsMs, bound => ms <= bound)]++;
        }
    }

    public Evidence Over(TimeSpan window)
    {
        var oldest = Now() - (long)window.TotalSeconds;
        long requests = 0, errors = 0, unanswered = 0;
        var byTime = new long[BoundsMs.Length];
        foreach (var second in _seconds)
        {
            lock (second)
            {
                if (second.Stamp > oldest)
                {
                    requests += second.Requests;
                    errors += second.Errors;
                    unanswered += second.Unanswered;
                    for (var i = 0; i < byTime.Length; i++)
                    {
                        byTime[i] += second.ByTime[i];
                    }
                }
            }
        }

        return new Evidence(requests, errors, unanswered, P95(byTime, requests));
    }

    public void Clear()
    {
        foreach (var second in _seconds)
        {
            lock (second)
            {
                second.MoveTo(-1);
            }
        }
    }

    private long Now() => time.GetTimestamp() / time.TimestampFrequency;

    private static double P95(long[] byTime, long requests)
    {
        var rank = (long)Math.Ceiling(requests * 0.95);
        for (var i = 0; i < byTime.Length; i++)
        {
            rank -= byTime[i];
            if (rank <= 0 && requests > 0)
            {
                return double.IsInfinity(BoundsMs[i]) ? BoundsMs[i - 1] : BoundsMs[i];
            }
        }

        return 0;
    }

    private sealed class Second
    {
        public long[] ByTime { get; } = new long[BoundsMs.Length];

        public long Stamp { get; private set; } = -1;

        public long Requests { get; set; }

        public long Errors { get; set; }

        public long Unanswered { get; set; }

        public void MoveTo(long stamp)
        {
            if (Stamp != stamp)
            {
                Stamp = stamp;
                Requests = Errors = Unanswered = 0;
                Array.Clear(ByTime);
            }
        }
    }
}
