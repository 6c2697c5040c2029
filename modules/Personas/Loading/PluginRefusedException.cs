namespace IonMentoring.Personas.Loading;

/// <summary>A plugin is not let in.</summary>
/// <param name="reason">What is wrong with it and what would be right.</param>
internal sealed class PluginRefusedException(string reason) : Exception(reason);
