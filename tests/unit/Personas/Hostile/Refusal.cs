using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>What must hold for every plugin that is refused.</summary>
internal static class Refusal
{
    private static readonly string[] Targets = ["New", "Victim"];

    /// <summary>
    /// Drops a plugin twice, into a folder of its own and over a version that serves. Both times the operator reads why it
    /// is refused, and everybody who served goes on.
    /// </summary>
    /// <param name="hostile">The plugin.</param>
    /// <param name="telling">What the reason must say.</param>
    /// <param name="settings">Settings of the host.</param>
    public static async Task ShouldBeRefusedAsync(this PluginFiles hostile, string telling, params (string Name, string Value)[] settings)
    {
        await using var host = new PluginHost(settings);
        host.Plugins.Drop("Good", SamplePlugins.Good);
        host.Plugins.Drop("Victim", SamplePlugins.Victim);
        await host.StartAsync();
        var replaced = host.Catalog.Current.Find("Victim");

        foreach (var target in Targets)
        {
            host.Plugins.Drop(target, hostile);
        }

        foreach (var target in Targets)
        {
            var slot = await host.SettledAsync(target);
            (slot.LastRefusal?.Reason ?? "not refused").ShouldContain(telling);
        }

        host.Folders.Find("New")!.Serving.ShouldBeNull();
        host.Catalog.Current.Personas.Select(persona => persona.Name).ShouldBe(["Good", "Victim"]);
        host.Catalog.Current.Find("Victim").ShouldBeSameAs(replaced);
        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
        (await host.AskAsync("Victim")).System.ShouldContain("You are Victim");
    }
}
