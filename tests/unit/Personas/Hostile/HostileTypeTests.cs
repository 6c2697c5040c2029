using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins without exactly one class that can be made a persona.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HostileTypeTests
{
    private const string SecondPersona = """
        public sealed class SecondPersona : IPersona
        {
            public PersonaDescriptor Descriptor => null!;

            public Playbook Playbook => null!;

            public PersonaPrompt BuildPrompt(PromptRequest request) => null!;
        }
        """;

    [Fact]
    public Task Persona_none_refused()
    {
        const string Source = "public static class Nobody { public static IonMentoring.PersonaSdk.Tone Tone => IonMentoring.PersonaSdk.Tone.Calm; }";
        return PluginFiles.Of(PluginBuilder.Compile("Hostile", Source)).ShouldBeRefusedAsync("has 0 public classes that implement IPersona");
    }

    [Fact]
    public Task Persona_two_refused() =>
        new PersonaSource { Name = "Hostile", Types = SecondPersona }.Build().ShouldBeRefusedAsync("has 2 public classes that implement IPersona");

    [Theory]
    [InlineData("public abstract")]
    [InlineData("internal sealed")]
    public Task Persona_abstractOrInternal_refused(string modifiers) =>
        new PersonaSource { Name = "Hostile", Modifiers = modifiers }.Build().ShouldBeRefusedAsync("has 0 public classes that implement IPersona");

    [Fact]
    public Task Persona_withoutFittingConstructor_refused() =>
        new PersonaSource { Name = "Hostile", Parameters = "IPersonaFiles files, int number" }
            .Build()
            .ShouldBeRefusedAsync("ThePersona needs a public constructor that takes IPersonaFiles or nothing");

    [Theory]
    [InlineData("Absent.Thing.Do();", "")]
    [InlineData("", "public class Derived : Absent.Thing;")]
    public Task Dependency_notShipped_refusedByName(string constructor, string types)
    {
        var absent = PluginBuilder.Compile("Absent", "namespace Absent; public class Thing { public static void Do() { } }");
        return new PersonaSource { Name = "Hostile", Constructor = constructor, Types = types }
            .Build(absent)
            .Without(absent.FileName)
            .ShouldBeRefusedAsync("'Absent, Version=");
    }
}
