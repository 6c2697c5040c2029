namespace IonMentoring.Monitoring.Series;

/// <summary>What of an instrument is kept: everything, or what carries one tag.</summary>
internal readonly record struct SeriesKey(string Instrument, string? Tag = null, string? Value = null);
