using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugin folders that are hard to read.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class FolderTests
{
    [Fact]
    public async Task Folder_linksToItself_othersServe()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Good", SamplePlugins.Good);
        host.Plugins.Drop("Hostile", new PersonaSource { Name = "Hostile" }.Build());
        Directory.CreateSymbolicLink(host.Plugins.PathOf("Hostile", "again"), host.Plugins.PathOf("Hostile"));
        await host.StartAsync();

        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
        host.Plugins.Drop("Victim", SamplePlugins.Victim);
        await host.ServesAsync("Victim", "1.0.0");
    }

    [Fact]
    public async Task Folder_holdsABrokenLink_othersServe()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Good", SamplePlugins.Good);
        host.Plugins.Drop("Hostile", new PersonaSource { Name = "Hostile" }.Build());
        File.CreateSymbolicLink(host.Plugins.PathOf("Hostile", "notes.txt"), "/nowhere/notes.txt");
        await host.StartAsync();

        (await host.SettledAsync("Hostile")).LastRefusal.ShouldNotBeNull();
        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
    }
}
