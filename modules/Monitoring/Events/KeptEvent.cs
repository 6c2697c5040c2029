namespace IonMentoring.Monitoring.Events;

/// <summary>An event on its way to the storage.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Type">One of <see cref="EventTypes"/>.</param>
/// <param name="Rule">The rule that it broke; null when it is one of the sample.</param>
/// <param name="Happened">The event itself, with names that must not be stored.</param>
internal sealed record KeptEvent(DateTimeOffset At, string Type, string? Rule, object Happened);
