namespace IonMentoring.Monitoring.Baselines;

/// <summary>Minutes in a row.</summary>
/// <param name="From">The first, since 1970.</param>
/// <param name="To">The last.</param>
internal readonly record struct MinuteSpan(long From, long To)
{
    public long Minutes => To - From + 1;

    public bool Holds(long minute) => minute >= From && minute <= To;

    public bool Meets(MinuteSpan other) => From <= other.To && other.From <= To;

    /// <summary>The stretches in which every minute is there and is such a one.</summary>
    /// <param name="samples">In the order of their minutes.</param>
    /// <param name="such">Which ones.</param>
    /// <param name="least">Shorter ones are passed over.</param>
    public static IReadOnlyList<MinuteSpan> Where(IEnumerable<Sample> samples, Func<Sample, bool> such, int least)
    {
        var found = new List<MinuteSpan>();
        MinuteSpan? present = null;
        foreach (var sample in samples)
        {
            if (present is { } ended && (!such(sample) || sample.Minute != ended.To + 1))
            {
                found.Add(ended);
                present = null;
            }

            if (such(sample))
            {
                present = new(present?.From ?? sample.Minute, sample.Minute);
            }
        }

        if (present is { } last)
        {
            found.Add(last);
        }

        found.RemoveAll(span => span.Minutes < least);
        return found;
    }
}
