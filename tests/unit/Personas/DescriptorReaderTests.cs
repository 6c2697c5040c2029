using IonMentoring.Personas.Loading;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

public sealed class DescriptorReaderTests
{
    private static readonly PersonaDescriptor Sound = Descriptors.Of("Vera");

    [Fact]
    public void Descriptor_sound_copied()
    {
        var read = DescriptorReader.Read(Sound);

        read.Name.ShouldBe(Sound.Name);
        read.Traits.ShouldNotBeSameAs(Sound.Traits);
        read.Traits.ShouldHaveSingleItem().ShouldBe("patient");
        read.Affinity.Tones.ShouldNotBeSameAs(Sound.Affinity.Tones);
        read.Affinity.Tones.Count.ShouldBe(9);
        (read.Affinity.Tones.Count + read.Affinity.Paces.Count + read.Affinity.Intents.Count).ShouldBe(AffinityProfile.Count);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Mira2")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz012345")]
    public void Name_lettersAndDigits_taken(string name) => DescriptorReader.Read(Sound with { Name = name }).Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("Zoë")]
    [InlineData("Vera\n")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz0123456")]
    public void Name_other_refused(string name) => Refused(Sound with { Name = name }, "Descriptor.Name must be 1 to 32 letters or digits");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Order_outside1ToAMillion_refused(int order) => Refused(Sound with { Order = order }, $"Order is {order}; it must be 1 to 1000000");

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Order_within1ToAMillion_taken(int order) => DescriptorReader.Read(Sound with { Order = order }).Order.ShouldBe(order);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Summary_empty_refused(string? summary) => Refused(Sound with { Summary = summary! }, "Summary must be 1 to 500 characters");

    [Fact]
    public void Summary_tooLong_refused() => Refused(Sound with { Summary = new string('x', 501) }, "Summary must be 1 to 500 characters");

    [Fact]
    public void Traits_none_refused() => Refused(Sound with { Traits = [] }, "Traits must have 1 to 50 entries");

    [Fact]
    public void Traits_tooMany_refused() => Refused(Sound with { Traits = [.. Enumerable.Repeat("patient", 51)] }, "Traits must have 1 to 50 entries");

    [Fact]
    public void PreferredTones_unknown_refused() => Refused(Sound with { PreferredTones = [(Tone)99] }, "a tone that does not exist");

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Affinity_atTheEdge_taken(string affinity) =>
        DescriptorReader.Read(WithBurst(decimal.Parse(affinity))).Affinity.Paces[Pace.Burst].ShouldBe(decimal.Parse(affinity));

    [Theory]
    [InlineData("-0.0001")]
    [InlineData("1.0001")]
    public void Affinity_outside0To1_refused(string affinity) =>
        Refused(WithBurst(decimal.Parse(affinity)), $"{affinity} for burst; an affinity is 0 to 1");

    [Fact]
    public void Affinity_missing_refused()
    {
        var paces = new Dictionary<Pace, decimal>(Sound.Affinity.Paces);
        paces.Remove(Pace.Flowing);
        Refused(Sound with { Affinity = Sound.Affinity with { Paces = paces } }, "no value for flowing; all 19 affinities must be declared");
    }

    [Fact]
    public void Affinity_ofSomethingUnknown_refused()
    {
        var paces = new Dictionary<Pace, decimal>(Sound.Affinity.Paces) { [(Pace)99] = 0.5m };
        Refused(Sound with { Affinity = Sound.Affinity with { Paces = paces } }, "Paces has 5 values; there are 4");
    }

    private static PersonaDescriptor WithBurst(decimal affinity) => Sound with
    {
        Affinity = Sound.Affinity with { Paces = new Dictionary<Pace, decimal>(Sound.Affinity.Paces) { [Pace.Burst] = affinity } },
    };

    private static void Refused(PersonaDescriptor descriptor, string telling) =>
        Should.Throw<PluginRefusedException>(() => DescriptorReader.Read(descriptor)).Message.ShouldContain(telling);
}
