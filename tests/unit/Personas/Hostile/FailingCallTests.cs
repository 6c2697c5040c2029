using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins that pass their checks and fail once they serve.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class FailingCallTests
{
    private const string UnreadableException = """
        public sealed class UnreadableException : Exception
        {
            public override string Message => throw new InvalidOperationException("unreadable");
        }
        """;

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no booms\");", "InvalidOperationException: no booms")]
    [InlineData("throw new UnreadableException();", "UnreadableException, whose message cannot be read")]
    [InlineData("return null!;", "BuildPrompt returned null")]
    [InlineData("return new PersonaPrompt(new string('x', 50_000_000), [new(PromptRole.User, \"x\")], \"1\");", "50000002 characters")]
    public async Task BuildPrompt_failsAtRuntime_onlyThatCallFails(string statement, string telling)
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource
        {
            BuildPrompt = $$"""if (request.Message == "boom") { {{statement}} } return PersonaPrompt.From(_template, request);""",
            Types = UnreadableException,
        });

        var failure = await Should.ThrowAsync<PersonaFailedException>(() => host.AskAsync("Vera", "boom"));

        failure.Persona.ShouldBe("Vera");
        failure.Message.ShouldContain(telling);
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
        host.Folders.Find("Vera")!.Counters.Failures.ShouldBe(1);
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no booms\");", "InvalidOperationException: no booms")]
    [InlineData("return null!;", "ShapeAnswer returned nothing")]
    [InlineData("return \" \";", "ShapeAnswer returned nothing")]
    [InlineData("return new string('x', 50_000_000);", "50000000 characters")]
    public async Task ShapeAnswer_failsAtRuntime_onlyThatCallFails(string statement, string telling)
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource { ShapeAnswer = $$"""if (answer == "boom") { {{statement}} } return answer.Trim();""" });

        var failure = await Should.ThrowAsync<PersonaFailedException>(() => host.ShapeAsync("Vera", "boom"));

        failure.Message.ShouldContain(telling);
        (await host.ShapeAsync("Vera", " Begin. ")).ShouldBe("Begin.");
        host.Folders.Find("Vera")!.Counters.Failures.ShouldBe(1);
        host.Folders.Find("Vera")!.Counters.Served.ShouldBe(1);
    }

    [Fact]
    public async Task Exception_ofThePluginsOwnType_keepsNothingLoaded()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource
        {
            BuildPrompt = """if (request.Message == "boom") { throw new OwnException(); } return PersonaPrompt.From(_template, request);""",
            Types = "public sealed class OwnException() : Exception(\"my own\");",
        });
        var context = host.ContextOf("Vera");
        var failure = await Should.ThrowAsync<PersonaFailedException>(() => host.AskAsync("Vera", "boom"));

        host.Plugins.Drop("Vera", new PersonaSource { Version = "2.0.0" }.Build());
        await host.ServesAsync("Vera", "2.0.0");

        await Memory.CollectedAsync(context);
        failure.InnerException.ShouldBeNull();
        failure.Message.ShouldBe("Vera: OwnException: my own");
    }
}
