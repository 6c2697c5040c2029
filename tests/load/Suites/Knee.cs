using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadSuites;

/// <summary>Where a rising load becomes too much: the last second before several bad ones on end.</summary>
internal sealed class Knee(int badSeconds)
{
    private SecondStats? _lastGood;
    private int _bad;
    private bool _isFound;

    /// <summary>Says why the load should end, or null.</summary>
    public string? Look(SecondStats second)
    {
        // Once it is found, or where nothing was due, a second says nothing about a rate.
        if (_isFound || second.DueRPS == 0)
        {
            return null;
        }

        var isBad = second.Percent95 > Goals.P95Ms || second.FailPercent > Goals.Errors || second.OkRPS == 0;
        _bad = isBad ? _bad + 1 : 0;
        if (!isBad)
        {
            _lastGood = second;
        }

        _isFound = _bad >= badSeconds;
        return _isFound
            ? string.Create(null, $"{badSeconds} seconds on end with a P95 over {Goals.P95Ms} ms or errors over {Goals.Errors} %; the last: P95 {second.Percent95:0} ms, errors {second.FailPercent:0.0} %")
            : null;
    }

    public override string ToString() => (_isFound, _lastGood) switch
    {
        (false, { } last) => string.Create(null, $"Knee: none up to {last.DueRPS:0} requests/s."),
        (true, { } last) => string.Create(null, $"Knee: {last.DueRPS:0} requests/s were due in the last second that kept to the limits (P95 {last.Percent95:0.0} ms)."),
        _ => "Knee: no second kept to the limits.",
    };
}
