namespace IonMentoring.Monitoring.Status;

/// <summary>How one part does, and why.</summary>
/// <param name="Part">Which, for example <c>error_rate</c> or <c>model</c>.</param>
/// <param name="Status">How well.</param>
/// <param name="Reason">In words, with the figure and its limit.</param>
internal sealed record PartStatus(string Part, Condition Status, string Reason);
