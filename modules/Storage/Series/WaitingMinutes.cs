using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Series;

/// <summary>Minutes that are still to be written, each as it was given last.</summary>
internal sealed class WaitingMinutes
{
    // 72 hours of about twenty series, when neither the database nor the disk takes them.
    private const int Most = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Series, DateTime Start, string Source), SeriesMinute> _minutes = [];

    /// <summary>Minutes that found no room since start.</summary>
    public long Dropped { get; private set; }

    public void Keep(IReadOnlyList<SeriesMinute> minutes)
    {
        lock (_gate)
        {
            foreach (var minute in minutes)
            {
                var key = (minute.Series, minute.Start, minute.Source);
                if (!_minutes.TryGetValue(key, out var before) || minute.Count >= before.Count)
                {
                    _minutes[key] = minute;
                }
            }

            if (_minutes.Count > Most)
            {
                DropOldest();
            }
        }
    }

    /// <summary>Those that are not written as they are, oldest first; the present minute too, as far as it has come.</summary>
    public IReadOnlyList<SeriesMinute> All()
    {
        lock (_gate)
        {
            return [.. _minutes.Values.OrderBy(minute => minute.Start)];
        }
    }

    /// <summary>Takes out what is written. What was given meanwhile stays.</summary>
    public void Written(IReadOnlyList<SeriesMinute> minutes)
    {
        lock (_gate)
        {
            foreach (var minute in minutes)
            {
                var key = (minute.Series, minute.Start, minute.Source);
                if (_minutes.TryGetValue(key, out var now) && ReferenceEquals(now, minute))
                {
                    _minutes.Remove(key);
                }
            }
        }
    }

    private void DropOldest()
    {
        foreach (var key in _minutes.Keys.OrderBy(key => key.Start).Take(_minutes.Count - Most).ToList())
        {
            _minutes.Remove(key);
            Dropped++;
        }
    }
}
