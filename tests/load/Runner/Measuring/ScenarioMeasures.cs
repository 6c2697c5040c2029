using System.Collections.Concurrent;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>Everything that is counted while a scenario runs.</summary>
internal sealed class ScenarioMeasures
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, OperationMeasure> _steps = new(StringComparer.Ordinal);
    private readonly LatencyHistogram _lags = new();
    private int _mostUnderWay;

    public OperationMeasure Whole { get; } = new();

    public Timeline Timeline { get; } = new();

    public IEnumerable<KeyValuePair<string, OperationMeasure>> Steps => _steps.OrderBy(step => step.Key, StringComparer.Ordinal);

    public int MostUnderWay => _mostUnderWay;

    public OperationMeasure Step(string name) => _steps.GetOrAdd(name, static _ => new OperationMeasure());

    /// <summary>How late requests were sent that an open simulation was to send; null where there was none.</summary>
    public LatencyHistogram? Lags
    {
        get
        {
            lock (_lock)
            {
                return _lags.Count == 0 ? null : _lags;
            }
        }
    }

    public void Sent(TimeSpan lag)
    {
        Timeline.Due(lag);
        lock (_lock)
        {
            _lags.Add(lag);
        }
    }

    public void NotSent(int underWay)
    {
        Timeline.NotSent();
        Whole.WithoutTime($"not sent: {underWay} were under way");
    }

    public void NeverEnded() => Whole.WithoutTime("did not end though it was cancelled");

    public void UnderWay(int count)
    {
        if (count > Volatile.Read(ref _mostUnderWay))
        {
            Volatile.Write(ref _mostUnderWay, count);
        }
    }

    public void Add(Response response, TimeSpan took)
    {
        Whole.Add(response, took);
        Timeline.Ended(response.IsError, took);
    }
}
