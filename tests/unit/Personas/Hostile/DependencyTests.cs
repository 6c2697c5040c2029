using IonMentoring.Personas.Tests.Building;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins that ship assemblies which others also have.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class DependencyTests
{
    [Fact]
    public async Task Dependency_inTwoVersions_eachPluginSeesItsOwn()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("First", Speaker("First", 1, "Shared", "1.0.0.0", "one"));
        host.Plugins.Drop("Second", Speaker("Second", 2, "Shared", "2.0.0.0", "two"));
        await host.StartAsync();

        (await host.AskAsync("First")).System.ShouldBe("says one");
        (await host.AskAsync("Second")).System.ShouldBe("says two");
    }

    [Fact]
    public async Task Dependency_ofTheHostInAnotherVersion_pluginSeesItsOwnAndTheHostToo()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("First", Speaker("First", 1, "Fluid", "99.0.0.0", "my own Fluid"));
        host.Plugins.Drop("Good", new PersonaSource { Name = "Good", Order = 2 }.Build());
        await host.StartAsync();

        (await host.AskAsync("First")).System.ShouldBe("says my own Fluid");
        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
    }

    [Fact]
    public async Task Dependency_replacedInPlace_newOneIsUsed()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("First", Speaker("First", 1, "Shared", "1.0.0.0", "one"));
        await host.StartAsync();

        host.Plugins.Write("First", "Shared.dll", Speaker("First", 1, "Shared", "1.0.0.0", "other")["Shared.dll"]);
        await host.SettledAsync("First");

        (await host.AskAsync("First")).System.ShouldBe("says other");
    }

    [Fact]
    public async Task Sdk_shippedBesideThePlugin_hostsOwnIsUsed()
    {
        await using var host = new PluginHost();
        host.Plugins.Drop("Good", SamplePlugins.Good.With("IonMentoring.PersonaSdk.dll", await File.ReadAllBytesAsync(typeof(IPersona).Assembly.Location)));
        await host.StartAsync();

        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
    }

    private static PluginFiles Speaker(string name, int order, string library, string version, string word) =>
        new PersonaSource
        {
            Name = name,
            Order = order,
            BuildPrompt = $"""return new PersonaPrompt("says " + {library}.Speech.Word, [new(PromptRole.User, request.Message)], "1");""",
        }.Build(PluginBuilder.Compile(library, $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]

            namespace {{library}};

            public static class Speech
            {
                public static string Word => "{{word}}";
            }
            """));
}
