namespace IonMentoring.LoadRunner.Statistics;

/// <summary>What the runner itself cost.</summary>
/// <param name="CpuMicrosecondsPerRequest">Processor time of its process.</param>
/// <param name="BytesPerRequest">What it allocated.</param>
/// <param name="Cores">Cores it kept busy.</param>
/// <param name="GcPausedMs">How long its garbage collections stopped it in all.</param>
/// <param name="CalibratedPerSecond">What it reached against a trivial server on this machine just before; null where that was not tried.</param>
/// <param name="Limit">Why it, not what it asked, set the figures; null where it did not.</param>
public sealed record RunnerStats(double CpuMicrosecondsPerRequest, double BytesPerRequest, double Cores, double GcPausedMs, double? CalibratedPerSecond, string? Limit);
