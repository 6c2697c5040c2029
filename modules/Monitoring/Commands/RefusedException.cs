namespace IonMentoring.Monitoring.Commands;

/// <summary>A running api did not do what a command asked for; the message says why.</summary>
internal sealed class RefusedException(string message) : Exception(message);
