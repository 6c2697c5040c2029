namespace IonMentoring.ModuleContracts.Storage;

/// <summary>What one process measured of one series in one minute.</summary>
/// <param name="Series">The instrument and what it was told apart by, for example <c>response_time</c> or <c>response_time;region=us-central1</c>.</param>
/// <param name="Start">The beginning of the minute, UTC.</param>
/// <param name="Source">The process that measured; every start of one is another source.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Sum">Their sum, in the unit of the series.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Spread">How they are spread, as <see cref="Storage.Spread.Bytes"/>; null where that is not kept.</param>
public sealed record SeriesMinute(string Series, DateTime Start, string Source, long Count, double Sum, double Min, double Max, byte[]? Spread);
