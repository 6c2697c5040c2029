namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>What came of what in the last minutes.</summary>
/// <param name="minutes">How many minutes are looked at together.</param>
internal sealed class MeanWindow(int minutes)
{
    private readonly Queue<(double Part, double Whole)> _minutes = new();

    /// <returns>The parts divided by the wholes; 0 of nothing.</returns>
    public double Add(double part, double whole = 1)
    {
        _minutes.Enqueue((part, whole));
        if (_minutes.Count > minutes)
        {
            _minutes.Dequeue();
        }

        var all = _minutes.Sum(minute => minute.Whole);
        return all == 0 ? 0 : _minutes.Sum(minute => minute.Part) / all;
    }
}
