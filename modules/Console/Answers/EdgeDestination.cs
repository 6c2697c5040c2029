namespace IonMentoring.OperatorConsole.Answers;

/// <summary>An api process behind the edge.</summary>
public sealed record EdgeDestination(string Address, string Colour, bool Ready, string? Reason, int UnderWay);
