namespace IonMentoring.LoadRunner.Statistics;

/// <summary>The requests that went well, or those that failed.</summary>
public sealed record MeasurementStats(RequestStats Request, LatencyStats Latency, long AllBytes);
