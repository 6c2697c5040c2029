namespace IonMentoring.OperatorConsole.Answers;

/// <summary>The persona plugins.</summary>
public sealed record PluginsAnswer(IReadOnlyList<PluginView> Plugins, int DrainingVersions, int UncollectedVersions);
