namespace IonMentoring.LoadSuites;

/// <summary>How working sets changed from the third tenth of a run to the last.</summary>
internal sealed class MemoryGrowth(TimeSpan during)
{
    private const int Parts = 10;
    private const int Third = 2;

    private readonly Dictionary<string, (long Sum, int Count)[]> _parts = new(StringComparer.Ordinal);

    /// <summary>That of the process that grew most, as a ratio; no number before both parts were seen.</summary>
    public double Growth => _parts.Count == 0 ? double.NaN : _parts.Values.Max(parts => Mean(parts[^1]) / Mean(parts[Third]));

    public void Note(TimeSpan at, IReadOnlyDictionary<string, long> workingSets)
    {
        var part = Math.Clamp((int)(at / during * Parts), 0, Parts - 1);
        foreach (var (name, bytes) in workingSets)
        {
            if (!_parts.TryGetValue(name, out var parts))
            {
                _parts[name] = parts = new (long, int)[Parts];
            }

            parts[part] = (parts[part].Sum + bytes, parts[part].Count + 1);
        }
    }

    public override string ToString() => "Working sets by tenths of the run: " + string.Join("; ", _parts.Select(process =>
        $"{process.Key} {string.Join(", ", process.Value.Select(part => string.Create(null, $"{Mean(part) / 1024 / 1024:0}")))} MiB")) + ".";

    private static double Mean((long Sum, int Count) part) => (double)part.Sum / part.Count;
}
