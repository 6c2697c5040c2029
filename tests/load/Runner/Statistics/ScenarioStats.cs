namespace IonMentoring.LoadRunner.Statistics;

/// <summary>What came of a scenario.</summary>
/// <param name="ScenarioName">Its name.</param>
/// <param name="LoadSimulations">The load in words.</param>
/// <param name="Duration">Seconds from the first request to the last answer.</param>
/// <param name="AllRequestCount">Iterations that were due or run.</param>
/// <param name="Ok">Those that went well.</param>
/// <param name="Fail">Those that failed.</param>
/// <param name="CorrectedPercent99">See <see cref="StepStats.CorrectedPercent99"/>.</param>
/// <param name="StatusCodes">What was answered, the most frequent first.</param>
/// <param name="StepStats">The steps by name.</param>
/// <param name="SendLag">How late requests of an open load were sent; null where there was none.</param>
/// <param name="MostUnderWay">The most that were under way at once.</param>
/// <param name="StopReason">Why it ended early, else null.</param>
/// <param name="Seconds">Each second.</param>
/// <param name="Thresholds">What it had to keep to.</param>
public sealed record ScenarioStats(
    string ScenarioName,
    IReadOnlyList<string> LoadSimulations,
    double Duration,
    long AllRequestCount,
    MeasurementStats Ok,
    MeasurementStats Fail,
    double? CorrectedPercent99,
    IReadOnlyList<StatusCodeStats> StatusCodes,
    IReadOnlyList<StepStats> StepStats,
    LatencyStats? SendLag,
    int MostUnderWay,
    string? StopReason,
    IReadOnlyList<SecondStats> Seconds,
    IReadOnlyList<ThresholdResult> Thresholds);
