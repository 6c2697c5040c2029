using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Rollups;

/// <summary>Counts the interactions of this process by the minute, and remembers each minute until it has long been written.</summary>
internal sealed class MinuteRollups(TimeProvider time)
{
    // Later than this no interaction of a minute comes, unless the clock jumps back.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    // 72 hours of about twenty series, when neither the database nor the disk takes them.
    private const int Most = 100_000;

    private readonly Lock _gate = new();
    private readonly string _source = NewSource();
    private readonly Dictionary<(DateTime Start, string Series), Minute> _minutes = [];
    private DateTime _forgotten;

    public void Count(IReadOnlyList<Interaction> interactions)
    {
        lock (_gate)
        {
            foreach (var interaction in interactions)
            {
                Count(SeriesOf(interaction.Endpoint), interaction.At, interaction.DurationMs);
                if (interaction.Persona is { } persona)
                {
                    Count($"persona_{persona.ToLowerInvariant()}_count", interaction.At, 1);
                }
            }
        }
    }

    /// <summary>The minutes that are not written as they are, oldest first; the present one too, as far as it has come.</summary>
    public IReadOnlyList<Rollup> Changed()
    {
        lock (_gate)
        {
            return [.. _minutes
                .Where(pair => pair.Value.IsChanged)
                .OrderBy(pair => pair.Key.Start)
                .Select(pair => pair.Value.ToRollup(pair.Key.Series, pair.Key.Start))];
        }
    }

    public void Written(IReadOnlyList<Rollup> rollups)
    {
        lock (_gate)
        {
            foreach (var rollup in rollups)
            {
                if (_minutes.TryGetValue((rollup.Start, rollup.Series), out var minute))
                {
                    minute.Written(rollup);
                }
            }

            var now = time.GetUtcNow().UtcDateTime;
            foreach (var key in _minutes.Where(pair => !pair.Value.IsChanged && pair.Key.Start + Late < now).Select(pair => pair.Key).ToList())
            {
                Forget(key);
            }
        }
    }

    private static string NewSource() => Guid.NewGuid().ToString("N");

    private static string SeriesOf(string endpoint) => $"response_time_{endpoint[(endpoint.LastIndexOf('/') + 1)..].Replace('-', '_')}";

    private void Count(string series, DateTime at, double value)
    {
        var key = (new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc), series);
        if (!_minutes.TryGetValue(key, out var minute))
        {
            if (_minutes.Count >= Most)
            {
                Forget(_minutes.Keys.MinBy(oldest => oldest.Start));
            }

            // What was written of a forgotten minute must stay beside what comes of it now.
            _minutes[key] = minute = new(key.Item1 > _forgotten ? _source : NewSource());
        }

        minute.Count(value);
    }

    private void Forget((DateTime Start, string Series) key)
    {
        _minutes.Remove(key);
        _forgotten = key.Start > _forgotten ? key.Start : _forgotten;
    }

    private sealed class Minute(string source)
    {
        private readonly long[] _histogram = Histogram.Empty();
        private long _count;
        private long _written;
        private double _sum;
        private double _min = double.PositiveInfinity;
        private double _max = double.NegativeInfinity;

        public bool IsChanged => _count > _written;

        public void Count(double value)
        {
            _count++;
            _sum += value;
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
            _histogram[Histogram.BucketOf(value)]++;
        }

        public void Written(Rollup rollup)
        {
            if (rollup.Source == source)
            {
                _written = Math.Max(_written, rollup.Count);
            }
        }

        public Rollup ToRollup(string series, DateTime start) => new(series, start, source, _count, _sum, _min, _max, [.. _histogram]);
    }
}
