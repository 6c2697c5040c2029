namespace IonMentoring.LoadRunner.Statistics;

/// <summary>How often a status was answered, or a failure met.</summary>
public sealed record StatusCodeStats(int StatusCode, bool IsError, string? Message, long Count);
