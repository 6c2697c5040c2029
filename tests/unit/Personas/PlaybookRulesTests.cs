using IonMentoring.Personas.Loading;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

/// <summary>Playbooks that a plugin's code builds: what a file cannot say, code can.</summary>
public sealed class PlaybookRulesTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoTopics = [];

    private static readonly PlaybookSection Sound = new(null, SectionStyle.Paragraph, 1, Under("any", "Begin."));

    [Fact]
    public void Playbook_sound_copied()
    {
        var given = Of(Sound);

        var copy = PlaybookRules.CheckedCopy(given, Refusal);

        copy.Version.ShouldBe("1");
        copy.Languages.ShouldNotBeSameAs(given.Languages);
        var section = copy.Languages["en"].Sections.ShouldHaveSingleItem();
        section.Lines.ShouldNotBeSameAs(Sound.Lines);
        section.Lines["any"].ShouldHaveSingleItem().ShouldBe("Begin.");
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(int.MaxValue)]
    public void Take_outside1To10_refused(int take) => Refused(Of(Sound with { Take = take }), $"languages.en.sections[0].take is {take}; it must be 1 to 10");

    [Fact]
    public void Style_unknown_refused() => Refused(Of(Sound with { Style = (SectionStyle)99 }), "sections[0].style: 99 is not a playbook style");

    [Fact]
    public void Lines_null_refused() => Refused(Of(Sound with { Lines = null! }), "sections[0].lines is missing or empty");

    [Fact]
    public void Lines_ofASelectorNull_refused() =>
        Refused(Of(Sound with { Lines = new Dictionary<string, IReadOnlyList<string>> { ["any"] = null! } }), "lines.any must be a list of lines");

    [Fact]
    public void Line_null_refused() => Refused(Of(Sound with { Lines = Under("any", null!) }), "lines.any must be a list of lines");

    [Fact]
    public void Section_null_refused() => Refused(Of(Sound, null!), "sections[1].lines is missing or empty");

    [Fact]
    public void Sections_none_refused() => Refused(Of(), "languages.en.sections is missing or empty");

    [Fact]
    public void Sections_null_refused() => Refused(In(new(NoTopics, null!)), "languages.en.sections is missing or empty");

    [Fact]
    public void Topics_upperCase_lowered()
    {
        var topics = new Dictionary<string, IReadOnlyList<string>> { ["time"] = ["Deadline"] };

        PlaybookRules.CheckedCopy(In(new(topics, [Sound])), Refusal).Languages["en"].Topics["time"].ShouldBe(["deadline"]);
    }

    [Fact]
    public void Topics_null_refused() => Refused(In(new(null!, [Sound])), "languages.en.topics is missing");

    [Fact]
    public void Language_null_refused() => Refused(In(null!), "languages.en.sections is missing or empty");

    [Fact]
    public void Languages_null_refused() => Refused(new("1", null!), "languages.en is missing");

    [Fact]
    public void Version_null_refused() => Refused(Of(Sound) with { Version = null! }, "version is missing");

    private static Playbook Of(params PlaybookSection[] sections) => In(new(NoTopics, sections));

    private static Playbook In(PlaybookLanguage english) => new("1", new Dictionary<string, PlaybookLanguage> { ["en"] = english });

    private static Dictionary<string, IReadOnlyList<string>> Under(string selector, string line) => new() { [selector] = [line] };

    private static PluginRefusedException Refusal(string problem) => new(problem);

    private static void Refused(Playbook playbook, string telling) =>
        Should.Throw<PluginRefusedException>(() => PlaybookRules.CheckedCopy(playbook, Refusal)).Message.ShouldContain(telling);
}
