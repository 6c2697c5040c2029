namespace IonMentoring.Personas.Tests.Building;

/// <summary>Sound plugins that stand beside the one a test is about.</summary>
internal static class SamplePlugins
{
    public static PluginFiles Good { get; } = new PersonaSource { Name = "Good", Order = 1 }.Build();

    public static PluginFiles Victim { get; } = new PersonaSource { Name = "Victim", Order = 2 }.Build();
}
