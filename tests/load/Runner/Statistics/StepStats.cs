namespace IonMentoring.LoadRunner.Statistics;

/// <summary>A step, or a whole iteration.</summary>
/// <param name="StepName">Its name.</param>
/// <param name="Ok">Those that went well.</param>
/// <param name="Fail">Those that failed.</param>
/// <param name="CorrectedPercent99">
/// Where the load is closed: the 99th percentile as if the copies had gone on asking while they waited, in ms. Null where the load is open, whose
/// times count from when a request was due and hide nothing.
/// </param>
/// <param name="StatusCodes">What was answered, the most frequent first.</param>
public sealed record StepStats(string StepName, MeasurementStats Ok, MeasurementStats Fail, double? CorrectedPercent99, IReadOnlyList<StatusCodeStats> StatusCodes);
