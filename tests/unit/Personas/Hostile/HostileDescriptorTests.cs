using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins that say about themselves what cannot be.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HostileDescriptorTests
{
    [Theory]
    [InlineData("null!", "Descriptor is null")]
    [InlineData("throw new InvalidOperationException(\"no descriptor today\")", "no descriptor today")]
    [InlineData("Describe() with { Name = \"\" }", "Descriptor.Name")]
    [InlineData("Describe() with { Name = null! }", "Descriptor.Name")]
    [InlineData("Describe() with { Name = \"two words\" }", "Descriptor.Name")]
    [InlineData("Describe() with { Order = 0 }", "Order is 0")]
    [InlineData("Describe() with { Traits = [] }", "Traits must have 1 to 50 entries")]
    [InlineData("Describe() with { Strengths = null! }", "Strengths must have 1 to 50 entries")]
    [InlineData("Describe() with { Affinity = null! }", "Affinity is null")]
    public Task Descriptor_unusable_refused(string descriptor, string telling) =>
        new PersonaSource { Name = "Hostile", Descriptor = descriptor }.Build().ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("Tones = Even().Tones.Where(pair => pair.Key != Tone.Playful).ToDictionary()", "no value for playful; all 19 affinities must be declared")]
    [InlineData("Paces = Enum.GetValues<Pace>().ToDictionary(pace => pace, _ => 1.5m)", "1.5 for burst; an affinity is 0 to 1")]
    [InlineData("Intents = Enum.GetValues<Intent>().ToDictionary(intent => intent, _ => -0.1m)", "-0.1 for seek_advice; an affinity is 0 to 1")]
    public Task Affinity_missingOrOutside0To1_refused(string part, string telling) =>
        new PersonaSource { Name = "Hostile", Descriptor = $$"""Describe() with { Affinity = Even() with { {{part}} } }""" }
            .Build()
            .ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("Good")]
    [InlineData("GOOD")]
    public Task Name_ofAnotherLoadedPersona_refused(string name) =>
        new PersonaSource { Name = name, Order = 3 }.Build().ShouldBeRefusedAsync("belongs to another loaded plugin");

    [Fact]
    public Task Order_ofAnotherLoadedPersona_refused() =>
        new PersonaSource { Name = "Hostile", Order = 1 }.Build().ShouldBeRefusedAsync("order 1 belongs to Good");
}
