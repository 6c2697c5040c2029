namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>The times of the last minutes, and which of them 95 % are at most; within 1 %.</summary>
/// <param name="minutes">How many minutes are looked at together.</param>
internal sealed class LatencyWindow(int minutes)
{
    private const double Step = 0.02;
    private const int Steps = 1_000;
    private const int Percent = 95;
    private static readonly double Lowest = Math.Log(0.01);

    private readonly int[] _all = new int[Steps];
    private readonly Queue<List<int>> _minutes = new();
    private List<int> _present = [];
    private int _count;

    public void Record(double logarithm) => _present.Add(Math.Clamp((int)((logarithm - Lowest) / Step), 0, Steps - 1));

    /// <summary>Ends a minute.</summary>
    /// <returns>The P95 of the window.</returns>
    public double EndMinute()
    {
        foreach (var step in _present)
        {
            _all[step]++;
        }

        _count += _present.Count;
        _minutes.Enqueue(_present);
        _present = [];
        if (_minutes.Count > minutes)
        {
            var left = _minutes.Dequeue();
            left.ForEach(step => _all[step]--);
            _count -= left.Count;
        }

        var wanted = Math.Max(1, (int)Math.Ceiling(_count * Percent / 100.0));
        var (place, seen) = (-1, 0);
        while (seen < wanted && place < Steps - 1)
        {
            seen += _all[++place];
        }

        return Math.Exp(Lowest + ((place + 0.5) * Step));
    }
}
