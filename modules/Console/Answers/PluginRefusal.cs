namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Why a plugin was not taken.</summary>
public sealed record PluginRefusal(DateTime At, string Reason);
