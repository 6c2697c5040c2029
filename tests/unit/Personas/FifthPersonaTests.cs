using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests;

/// <summary>A plugin as another team builds and ships it.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class FifthPersonaTests
{
    [Fact]
    public async Task Mira_asBuilt_servesBesideAnother()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Good", SamplePlugins.Good);
        await host.StartAsync();

        host.Plugins.Drop("Mira", PluginFiles.From(BuildOutput()));
        await host.ServesAsync("Mira", "1.0.0");

        host.Catalog.Current.Personas.Select(persona => persona.Name).ShouldBe(["Good", "Mira"]);
        (await host.AskAsync("Mira")).System.ShouldBe("You are Mira, a theatre teacher. The person sounds anxious. Answer in English.");
        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
        using var lease = host.Lease("mira");
        lease.Profile.BestForTones.ShouldHaveSingleItem().ShouldBe("playful");
        lease.Playbook.Languages.Keys.ShouldHaveSingleItem().ShouldBe("en");
    }

    // Of the same configuration as these tests: …/bin/Release/net10.0.
    private static string BuildOutput()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "IonMentoring.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException($"no IonMentoring.sln above {AppContext.BaseDirectory}");
        }

        return Path.Combine(root.FullName, "tests", "personas", "Mira", "bin", output.Parent!.Name, output.Name);
    }
}
