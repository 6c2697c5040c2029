using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Tests.Series;

/// <summary>A database for several processes, which keeps minutes as a real one does.</summary>
internal sealed class FakeSeriesStorage : ISeriesStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Series, DateTime Start, string Source), SeriesMinute> _minutes = [];

    /// <summary>What every reading throws.</summary>
    public Exception? Fails { get; set; }

    /// <summary>How often it was read.</summary>
    public int Readings { get; private set; }

    /// <summary>How often something was given.</summary>
    public int Givings { get; private set; }

    public IReadOnlyList<SeriesMinute> Kept
    {
        get
        {
            lock (_gate)
            {
                return [.. _minutes.Values.OrderBy(minute => minute.Start)];
            }
        }
    }

    public void Keep(IReadOnlyList<SeriesMinute> minutes)
    {
        lock (_gate)
        {
            Givings++;
            foreach (var minute in minutes)
            {
                var key = (minute.Series, minute.Start, minute.Source);
                if (!_minutes.TryGetValue(key, out var before) || minute.Count >= before.Count)
                {
                    _minutes[key] = minute;
                }
            }
        }
    }

    public Task<IReadOnlyList<SeriesMinute>> ReadAsync(DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Readings++;
            return Fails is { } failure
                ? Task.FromException<IReadOnlyList<SeriesMinute>>(failure)
                : Task.FromResult<IReadOnlyList<SeriesMinute>>([.. Kept.Where(minute => minute.Start >= from && minute.Start < to)]);
        }
    }
}
