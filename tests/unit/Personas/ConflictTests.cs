using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests;

/// <summary>Plugins that claim a name or an order that belongs to another.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class ConflictTests
{
    [Fact]
    public async Task Start_twoClaimOneOrder_firstFolderByNameServes()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("A", new PersonaSource { Name = "Slow", Constructor = "Thread.Sleep(500);" }.Build());
        host.Plugins.Drop("B", PluginFiles.None);
        host.Plugins.Drop("C", new PersonaSource { Name = "Quick" }.Build());

        await host.StartAsync();

        host.Catalog.Current.Personas.ShouldHaveSingleItem().Name.ShouldBe("Slow");
        host.Folders.Find("C")!.LastRefusal!.Reason.ShouldContain("order 7 belongs to Slow");
    }

    [Fact]
    public async Task NextVersion_refusedForAnOrderThatBecomesFree_serves()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Good", SamplePlugins.Good);
        await host.StartWithAsync(new PersonaSource());
        host.Plugins.Drop("Vera", new PersonaSource { Version = "2.0.0", Order = 1 }.Build());
        (await host.SettledAsync("Vera")).LastRefusal!.Reason.ShouldContain("order 1 belongs to Good");

        host.Plugins.Delete("Good");

        await host.ServesAsync("Vera", "2.0.0");
        (await host.SettledAsync("Vera")).LastRefusal.ShouldBeNull();
    }

    [Fact]
    public async Task Plugin_refusedForANameThatBecomesFree_serves()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        host.Plugins.Drop("Other", new PersonaSource { Version = "2.0.0", Order = 8 }.Build());
        (await host.SettledAsync("Other")).LastRefusal!.Reason.ShouldContain("the name Vera belongs to another loaded plugin");

        host.Plugins.Drop("Vera", new PersonaSource { Name = "Veronica" }.Build());

        await host.ServesAsync("Vera", "2.0.0");
        await host.ServesAsync("Veronica", "1.0.0");
    }
}
