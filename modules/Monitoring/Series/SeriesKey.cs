namespace IonMentoring.Monitoring.Series;

/// <summary>What of an instrument is kept: everything, or what carries one tag.</summary>
internal readonly record struct SeriesKey(string Instrument, string? Tag = null, string? Value = null)
{
    private const char BeforeTag = ';';
    private const char BeforeValue = '=';

    /// <summary>As it is stored, for example <c>response_time;region=us-central1</c>.</summary>
    public string Name => Tag is null ? Instrument : $"{Instrument}{BeforeTag}{Tag}{BeforeValue}{Value}";

    public static SeriesKey FromName(string name)
    {
        var tag = name.IndexOf(BeforeTag, StringComparison.Ordinal);
        var value = tag < 0 ? -1 : name.IndexOf(BeforeValue, tag);
        return value < 0 ? new(name) : new(name[..tag], name[(tag + 1)..value], name[(value + 1)..]);
    }
}
