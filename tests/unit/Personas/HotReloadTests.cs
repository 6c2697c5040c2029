using System.Text.RegularExpressions;
using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests;

/// <summary>What changes in the plugin folders changes who serves.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HotReloadTests
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Folder_dropped_serves()
    {
        await using var host = new PluginHost();
        await host.StartAsync();
        host.Catalog.Current.Personas.ShouldBeEmpty();

        host.Plugins.Drop("Vera", new PersonaSource().Build());
        await host.ServesAsync("Vera", "1.0.0");

        (await host.AskAsync("Vera")).System.ShouldBe("You are Vera. The person sounds anxious.");
    }

    [Fact]
    public async Task Folder_dropped_loggedWithTheTimeSinceItsLastChange()
    {
        await using var host = new PluginHost(("QuietPeriod", "00:00:01"));
        await host.StartAsync();

        host.Plugins.Drop("Vera", new PersonaSource().Build());
        await host.ServesAsync("Vera", "1.0.0");

        await Eventually.BecomesAsync(() => host.Log.Lines.Any(line => line.StartsWith("Persona Vera", StringComparison.Ordinal)));
        var line = host.Log.Lines.First(line => line.StartsWith("Persona Vera", StringComparison.Ordinal));
        var elapsed = Regex.Match(line, @"serves, (?<ms>\d+) ms after its files were complete", RegexOptions.None, TimeSpan.FromSeconds(1));
        int.Parse(elapsed.Groups["ms"].Value).ShouldBeGreaterThanOrEqualTo(1000);
    }

    [Fact]
    public async Task Assembly_replaced_swapsVersion()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var before = host.Catalog.Current.Find("Vera")!;

        host.Plugins.Write("Vera", "Vera.dll", new PersonaSource { Version = "1.1.0" }.Build()["Vera.dll"]);
        await host.ServesAsync("Vera", "1.1.0");

        host.Catalog.Current.Find("Vera")!.Revision.ShouldNotBe(before.Revision);
        host.Catalog.Current.Personas.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Prompt_changedAlone_swapsRevision()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var before = host.Catalog.Current.Find("Vera")!;

        host.Plugins.Write("Vera", PluginFiles.PromptFile, "---\nversion: 1.0.1\n---\nSpeak as {{ persona }} would."u8.ToArray());
        await Eventually.BecomesAsync(() => host.Catalog.Current.Find("Vera")!.Revision != before.Revision);

        host.Catalog.Current.Find("Vera")!.Version.ShouldBe(before.Version);
        var prompt = await host.AskAsync("Vera");
        prompt.System.ShouldBe("Speak as Vera would.");
        prompt.TemplateVersion.ShouldBe("1.0.1");
    }

    [Fact]
    public async Task File_touched_goesOnServing()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var before = host.Catalog.Current.Find("Vera");

        var touched = TimeProvider.System.GetUtcNow().AddMinutes(1);
        File.SetLastWriteTimeUtc(host.Plugins.PathOf("Vera", "Vera.dll"), touched.UtcDateTime);
        await host.SettledAsync("Vera");

        host.Catalog.Current.Find("Vera").ShouldBeSameAs(before);
        await Eventually.BecomesAsync(() => host.Unloading.Draining == 0);
    }

    [Fact]
    public async Task Folder_deleted_withdraws()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());

        host.Plugins.Delete("Vera");
        await Eventually.BecomesAsync(() => host.Catalog.Current.Find("Vera") is null);

        host.Catalog.Lease("Vera").ShouldBeNull();
        host.Folders.Find("Vera").ShouldBeNull();
    }

    [Fact]
    public async Task Program_ends_nothingLoggedAsRemoved()
    {
        var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());

        await host.DisposeAsync();

        host.Log.Lines.ShouldNotContain(line => line.Contains("was removed", StringComparison.Ordinal));
        host.Log.Lines.ShouldContain(line => line.EndsWith("is unloaded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folder_deletedAndCopiedAnew_goesOnServing()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var before = host.Catalog.Current.Find("Vera");

        host.Plugins.Delete("Vera");
        host.Plugins.Drop("Vera", new PersonaSource().Build());
        await host.SettledAsync("Vera");

        host.Catalog.Current.Find("Vera").ShouldBeSameAs(before);
    }

    [Fact]
    public async Task Folder_renamed_goesOnServing()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Old", new PersonaSource().Build());
        await host.StartAsync();

        Directory.Move(host.Plugins.PathOf("Old"), host.Plugins.PathOf("New"));
        await Eventually.BecomesAsync(() => host.Folders.Slots.All(slot => slot.Name == "New"));

        await Eventually.BecomesAsync(() => host.Catalog.Current.Find("Vera") is not null, ShortLimit);
    }

    [Fact]
    public async Task Folder_goneBeforeItSettled_forgotten()
    {
        await using var host = new PluginHost(("QuietPeriod", "00:00:01"));
        await host.StartAsync();

        host.Plugins.Drop("Vera", new PersonaSource().Build());
        await Eventually.BecomesAsync(() => host.Folders.Find("Vera") is not null);
        host.Plugins.Delete("Vera");

        await Eventually.BecomesAsync(() => host.Folders.Find("Vera") is null, ShortLimit);
    }

    [Fact]
    public async Task Assembly_halfWritten_refusedUntilComplete()
    {
        var image = new PersonaSource().Build()["Vera.dll"];
        var half = image.Length / 2;
        await using var host = new PluginHost();
        host.Plugins.Drop("Vera", PluginFiles.Of().With("Vera.dll", image[..half]));
        await host.StartAsync();
        (await host.SettledAsync("Vera")).LastRefusal!.Reason.ShouldContain("only part of one");

        await using (var file = File.Open(host.Plugins.PathOf("Vera", "Vera.dll"), FileMode.Append))
        {
            await file.WriteAsync(image.AsMemory(half));
        }

        await host.ServesAsync("Vera", "1.0.0");
        (await host.SettledAsync("Vera")).LastRefusal.ShouldBeNull();
    }

    [Fact]
    public async Task Refusal_versionRestored_forgotten()
    {
        await using var host = new PluginHost();
        var source = new PersonaSource();
        await host.StartWithAsync(source);
        host.Plugins.Write("Vera", PluginFiles.PromptFile, []);
        (await host.SettledAsync("Vera")).LastRefusal.ShouldNotBeNull();

        host.Plugins.Drop("Vera", source.Build());

        (await host.SettledAsync("Vera")).LastRefusal.ShouldBeNull();
    }

    [Fact]
    public async Task Assembly_besideTheFolders_notLoaded()
    {
        await using var host = new PluginHost();
        await host.StartAsync();

        await File.WriteAllBytesAsync(Path.Combine(host.Plugins.Root, "Vera.dll"), new PersonaSource().Build()["Vera.dll"]);
        host.Plugins.Drop("Good", SamplePlugins.Good);
        await host.ServesAsync("Good", "1.0.0");

        host.Catalog.Current.Personas.ShouldHaveSingleItem().Name.ShouldBe("Good");
        host.Folders.Slots.ShouldHaveSingleItem().Name.ShouldBe("Good");
    }

    [Fact]
    public async Task Reload_unchangedFiles_loadsAnew()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var before = host.Catalog.Current.Find("Vera")!;

        await host.Folders.ReloadAsync(host.Folders.Find("Vera")!);

        var after = host.Catalog.Current.Find("Vera")!;
        after.ShouldNotBeSameAs(before);
        after.Revision.ShouldBe(before.Revision);
    }
}
