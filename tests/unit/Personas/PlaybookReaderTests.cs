using IonMentoring.Personas.Loading;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

public sealed class PlaybookReaderTests
{
    private const string AnySection = """{ "lines": { "any": ["Begin."] } }""";

    [Fact]
    public void Playbook_complete_read()
    {
        var playbook = PlaybookReader.Read("playbook.json", """
            {
              // Comments and trailing commas are for people.
              "version": "1.2.3",
              "languages": {
                "en": {
                  "topics": { "time": ["deadline", "too late"] },
                  "sections": [
                    { "title": "First", "style": "bullets", "take": 3, "lines": { "topic:time": ["Cut “{quote}” in half."], "any": ["Begin."] } },
                    { "style": "steps", "lines": { "anxious": ["Breathe."], "burst": ["One thing."], "planning": ["Write {wish} down."] } },
                  ],
                },
                "ko": { "sections": [{ "lines": { "any": ["시작하세요."] } }] },
              },
            }
            """);

        playbook.Version.ShouldBe("1.2.3");
        playbook.Languages.Keys.Order(StringComparer.Ordinal).ShouldBe(["en", "ko"]);
        var english = playbook.Languages["en"];
        english.Topics["time"].AsEnumerable().ShouldBe(["deadline", "too late"]);
        english.Sections[0].Title.ShouldBe("First");
        english.Sections[0].Style.ShouldBe(SectionStyle.Bullets);
        english.Sections[0].Take.ShouldBe(3);
        english.Sections[1].Title.ShouldBeNull();
        english.Sections[1].Take.ShouldBe(1);
        english.Sections[1].Lines.Keys.Order(StringComparer.Ordinal).ShouldBe(["anxious", "burst", "planning"]);
        playbook.Languages["ko"].Topics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "is not a playbook")]
    [InlineData("null", "is empty")]
    [InlineData("[]", "is not a playbook")]
    [InlineData("""{ "languages": { "en": { "sections": [] } } }""", "version is missing")]
    [InlineData("""{ "version": " ", "languages": { "en": { "sections": [] } } }""", "version is missing")]
    [InlineData("""{ "version": "1" }""", "languages.en is missing")]
    [InlineData("""{ "version": "1", "version": "2" }""", "is not a playbook")]
    [InlineData("""{ "version": "1", "author": "somebody" }""", "is not a playbook")]
    [InlineData("""{ "version": "1", "languages": { "en": null } }""", "languages.en.sections is missing or empty")]
    [InlineData("""{ "version": "1", "languages": { "en": { "sections": [] } } }""", "languages.en.sections is missing or empty")]
    [InlineData("""{ "version": "1", "languages": { "en": { "topics": { "time": [] }, "sections": [null] } } }""", "en.topics.time must be a list of words")]
    public void File_broken_refusedByPlace(string text, string telling) => Refused(text, telling);

    [Theory]
    [InlineData("null", "lines is missing or empty")]
    [InlineData("""{ "lines": {} }""", "lines is missing or empty")]
    [InlineData("""{ "take": 0, "lines": { "any": ["Begin."] } }""", "take is 0; it must be 1 to 10")]
    [InlineData("""{ "take": 11, "lines": { "any": ["Begin."] } }""", "take is 11; it must be 1 to 10")]
    [InlineData("""{ "lines": { "any": [] } }""", "lines.any must be a list of lines")]
    [InlineData("""{ "lines": { "any": [" "] } }""", "lines.any must be a list of lines")]
    [InlineData("""{ "lines": { "any": [null] } }""", "lines.any must be a list of lines")]
    [InlineData("""{ "lines": { "tuesday": ["Begin."] } }""", "lines.tuesday: a selector is")]
    [InlineData("""{ "lines": { "topic:rain": ["Begin."] } }""", "lines.topic:rain: a selector is")]
    [InlineData("""{ "lines": { "any": ["Spend {budget}."] } }""", "lines.any: {budget} is not a slot")]
    public void Section_broken_refusedByPlace(string section, string telling) =>
        Refused(File($"{AnySection}, {section}"), $"languages.en.sections[1].{telling}");

    [Theory]
    [InlineData("""{ "style": "poem", "lines": { "any": ["Begin."] } }""")]
    [InlineData("""{ "style": 99, "lines": { "any": ["Begin."] } }""")]
    public void Style_unknown_refused(string section) => Refused(File(section), "is not a playbook");

    [Fact]
    public void Line_tooLong_refused() =>
        Refused(File($$"""{ "lines": { "any": ["{{new string('x', 1001)}}"] } }"""), "lines.any must be a list of lines of 1 to 1000 characters");

    [Theory]
    [InlineData("""{ "lines": { "any": ["Solve {problem}."] } }""")]
    [InlineData("""{ "lines": { "frustrated": ["Breathe."], "burst": ["One thing."] } }""")]
    public void Sections_noneThatAlwaysSpeaks_refused(string section) => Refused(File(section), "at least one must have a line without a slot");

    [Theory]
    [InlineData("""{ "lines": { "any": ["You wrote “{quote}”."] } }""")]
    [InlineData("""{ "lines": { "burst": ["1"], "flowing": ["2"], "contemplative": ["3"], "medium": ["4"] } }""")]
    public void Sections_oneThatAlwaysSpeaks_taken(string section) =>
        PlaybookReader.Read("playbook.json", File(section)).Languages["en"].Sections.ShouldHaveSingleItem();

    [Theory]
    [InlineData("")]
    [InlineData(""", { "lines": { "topic:danger": ["Tell somebody about {problem}."] } }""")]
    public void Danger_withoutALineThatAlwaysSpeaks_refused(string section) =>
        Refused(Dangerous($"{AnySection}{section}"), "languages.en.topics.danger: a section must have a line");

    [Fact]
    public void Danger_withItsOwnLine_taken() =>
        PlaybookReader.Read("playbook.json", Dangerous($$"""{{AnySection}}, { "lines": { "topic:danger": ["Call 112."] } }"""))
            .Languages["en"].Sections.Count.ShouldBe(2);

    private static string Dangerous(string sections) =>
        $$"""{ "version": "1", "languages": { "en": { "topics": { "danger": ["suicide"] }, "sections": [{{sections}}] } } }""";

    private static string File(string sections) => $$"""{ "version": "1", "languages": { "en": { "sections": [{{sections}}] } } }""";

    private static void Refused(string text, string telling)
    {
        var refused = Should.Throw<PersonaFileException>(() => PlaybookReader.Read("playbook.json", text));
        refused.FileName.ShouldBe("playbook.json");
        refused.Message.ShouldContain(telling);
    }
}
