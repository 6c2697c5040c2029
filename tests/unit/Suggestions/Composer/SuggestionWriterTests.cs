using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Composer;

namespace IonMentoring.Suggestions.Tests.Composer;

public sealed class SuggestionWriterTests
{
    [Fact]
    public void Write_sections_inTheirStyles()
    {
        var text = Playbooks.Write(
            "I am stuck",
            Playbooks.Section("One", SectionStyle.Paragraph, 2, ("any", ["a", "a2"])),
            Playbooks.Section("Two", SectionStyle.Bullets, 1, ("any", ["b"])),
            Playbooks.Section("Three", SectionStyle.Steps, 1, ("any", ["c"])),
            Playbooks.Section(null, SectionStyle.Block, 1, ("any", ["```\nd\n```"])));
        text.ShouldContain("One\na");
        text.ShouldContain("Two\n- b");
        text.ShouldContain("Three\n1. c");
        text.ShouldEndWith("```\nd\n```");
    }

    [Fact]
    public void Write_selectors_topicBeforeIntentBeforeToneBeforeAny()
    {
        var section = Playbooks.Section(null, SectionStyle.Bullets, 4, ("any", ["4"]), ("frustrated", ["3"]), ("seek_advice", ["2"]), ("topic:time", ["1"]), ("calm", ["no"]));
        Playbooks.Write("Deadlines!", Topics("time", "deadline"), section).ShouldBe("- 1\n- 2\n- 3\n- 4");
    }

    [Fact]
    public void Write_noLineFits_sectionIsLeftOut() =>
        Playbooks.Write(
            "hello there",
            Playbooks.Section("Gone", SectionStyle.Bullets, 1, ("calm", ["x"])),
            Playbooks.Section("Gone too", SectionStyle.Bullets, 1, ("any", ["by {constraint}"])),
            Playbooks.Section(null, SectionStyle.Paragraph, 1, ("any", ["kept"]))).ShouldBe("kept");

    [Fact]
    public void Write_twoMessagesWithTheSameKey_differ()
    {
        var section = Playbooks.Section(null, SectionStyle.Paragraph, 1, ("any", ["You wrote “{quote}”."]));
        Playbooks.Write("The build is broken", section).ShouldNotBe(Playbooks.Write("My team does not listen", section));
    }

    [Fact]
    public void Write_sameMessage_sameAnswer()
    {
        var section = Playbooks.Section(null, SectionStyle.Bullets, 3, ("any", ["1", "2", "3", "4", "5", "6"]));
        Playbooks.Write("again", section).ShouldBe(Playbooks.Write("again", section));
    }

    [Fact]
    public void Write_danger_nothingButItsLines()
    {
        var section = Playbooks.Section(null, SectionStyle.Bullets, 5, ("topic:danger", ["call 112"]), ("any", ["make a list"]), ("seek_advice", ["take a walk"]));
        Playbooks.Write("I want to end my life, and the deadline", Topics("danger", "end my life"), section).ShouldBe("- call 112");
    }

    [Fact]
    public void Write_dangerInAnotherLanguage_theLinesForIt()
    {
        var section = Playbooks.Section(null, SectionStyle.Paragraph, 1, ("topic:danger", ["전화하세요"]), ("any", ["목록을 만드세요"]));
        var playbook = new Playbook("1", new Dictionary<string, PlaybookLanguage>(StringComparer.Ordinal)
        {
            ["en"] = new(Topics("danger", "end my life"), []),
            ["ko"] = new(Topics("danger", "죽고 싶"), [section]),
        });
        var request = new PromptRequest { Message = "정말 힘들어요. I want to end my life.", Key = new(Tone.Calm, Pace.Medium, Intent.Learning), Language = "ko" };
        SuggestionWriter.Write(new Composition(playbook, request)).ShouldBe("전화하세요");
    }

    [Theory]
    [InlineData("I missed two deadlines.", true)]
    [InlineData("I missed a deadline", true)]
    [InlineData("MY DEADLINES, ALL MISSED", true)]
    [InlineData("They sublined it", false)]
    public void Write_topicWord_standsAlone(string message, bool found)
    {
        var section = Playbooks.Section(null, SectionStyle.Paragraph, 1, ("topic:time", ["yes"]), ("any", ["no"]));
        Playbooks.Write(message, Topics("time", "deadline", "line"), section).ShouldBe(found ? "yes" : "no");
    }

    private static Dictionary<string, IReadOnlyList<string>> Topics(string name, params string[] words) =>
        new(StringComparer.Ordinal) { [name] = words };
}
