namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A plugin after it was loaded anew.</summary>
public sealed record PluginAnswer(PluginView Plugin);
