namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>A figure that was measured.</summary>
/// <param name="Figure">What it says.</param>
/// <param name="Value">What it came to.</param>
/// <param name="Unit">In what.</param>
internal sealed record Evidence(string Figure, double Value, string Unit);
