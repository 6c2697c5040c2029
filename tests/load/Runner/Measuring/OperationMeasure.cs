using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>What came of a step, or of all iterations.</summary>
internal sealed class OperationMeasure
{
    private const int MostOutcomes = 50;
    private const int LongestMessage = 200;
    private const string OtherMessages = "others";

    private readonly Lock _lock = new();
    private readonly LatencyHistogram _ok = new();
    private readonly LatencyHistogram _failed = new();
    private readonly Dictionary<(int Status, string? Message), long> _outcomes = [];
    private long _okBytes;
    private long _failedBytes;
    private long _withoutTime;

    public void Add(Response response, TimeSpan took)
    {
        lock (_lock)
        {
            (response.IsError ? _failed : _ok).Add(took);
            _okBytes += response.IsError ? 0 : response.SizeBytes;
            _failedBytes += response.IsError ? response.SizeBytes : 0;
            Count(response.StatusCode, response.IsError ? response.Message ?? "failed" : null);
        }
    }

    /// <summary>Counts a failure that took no time of its own.</summary>
    public void WithoutTime(string message)
    {
        lock (_lock)
        {
            _withoutTime++;
            Count(0, message);
        }
    }

    /// <param name="name">What the statistics are of.</param>
    /// <param name="during">Over which time.</param>
    /// <param name="isClosed">Whether the load waited for answers, so that what a stall hid must be added.</param>
    public StepStats Read(string name, TimeSpan during, bool isClosed)
    {
        lock (_lock)
        {
            var failed = _failed.Count + _withoutTime;
            var all = Math.Max(1, _ok.Count + failed);
            var corrected = isClosed && _ok.Count > 0 ? _ok.Corrected(TimeSpan.FromMilliseconds(_ok.Ms(50))).Ms(99) : (double?)null;
            return new(
                name,
                new MeasurementStats(new RequestStats(_ok.Count, 100.0 * _ok.Count / all, _ok.Count / during.TotalSeconds), _ok.Read(), _okBytes),
                new MeasurementStats(new RequestStats(failed, 100.0 * failed / all, failed / during.TotalSeconds), _failed.Read(), _failedBytes),
                corrected,
                [.. _outcomes.Select(outcome => new StatusCodeStats(outcome.Key.Status, outcome.Key.Message is not null, outcome.Key.Message, outcome.Value)).OrderByDescending(outcome => outcome.Count)]);
        }
    }

    private void Count(int status, string? message)
    {
        var key = (status, message is { Length: > LongestMessage } ? message[..LongestMessage] : message);
        if (_outcomes.Count >= MostOutcomes && !_outcomes.ContainsKey(key))
        {
            key = (0, message is null ? null : OtherMessages);
        }

        _outcomes[key] = _outcomes.GetValueOrDefault(key) + 1;
    }
}
