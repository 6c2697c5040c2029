namespace IonMentoring.Monitoring.Series;

/// <summary>What other processes measured of one series lately: each minute as each of them gave it last.</summary>
internal sealed class OtherMinutes
{
    private readonly Dictionary<long, Dictionary<string, Minute>> _minutes = [];

    /// <summary>The latest minute that any of them ever had.</summary>
    public long Newest { get; private set; } = -1;

    /// <summary>Takes a minute in the place of the one before, unless it counts less.</summary>
    public void Take(string source, Minute minute)
    {
        if (!_minutes.TryGetValue(minute.Number, out var bySource))
        {
            _minutes[minute.Number] = bySource = new(StringComparer.Ordinal);
            Newest = Math.Max(Newest, minute.Number);
        }

        if (!bySource.TryGetValue(source, out var before) || minute.Count >= before.Count)
        {
            bySource[source] = minute;
        }
    }

    public bool HasSome(long minute) => _minutes.ContainsKey(minute);

    public IEnumerable<Minute> Of(long minute) => _minutes.TryGetValue(minute, out var bySource) ? bySource.Values : [];

    /// <summary>The minute before of those that have not told of this one yet.</summary>
    public IEnumerable<Minute> NotYetOf(long minute)
    {
        var told = _minutes.GetValueOrDefault(minute);
        return _minutes.TryGetValue(minute - 1, out var before) ? before.Where(pair => told?.ContainsKey(pair.Key) != true).Select(pair => pair.Value) : [];
    }

    /// <summary>Takes out the minutes before one, those of each put together in a list.</summary>
    public IEnumerable<(long Minute, IReadOnlyCollection<Minute> Parts)> RemoveBefore(long minute)
    {
        foreach (var old in _minutes.Keys.Where(number => number < minute).Order().ToList())
        {
            _minutes.Remove(old, out var parts);
            yield return (old, parts!.Values);
        }
    }
}
