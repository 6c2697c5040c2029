namespace IonMentoring.Monitoring.Simulation;

/// <summary>One of several, and how often it is that one.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Of">Its part of all, 0 to 1.</param>
/// <param name="Slower">How long its answers take, times the average.</param>
internal sealed record Share(string Name, double Of, double Slower = 1);
