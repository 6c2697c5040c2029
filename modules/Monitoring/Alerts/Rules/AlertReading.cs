namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>What a rule found in its window.</summary>
/// <param name="Value">What is compared with the threshold; null when too little was measured to say anything.</param>
/// <param name="Worst">Where it is worst, for example <c>region europe-west1: 312 ms</c>; null when that is not known.</param>
internal sealed record AlertReading(double? Value, string? Worst = null);
