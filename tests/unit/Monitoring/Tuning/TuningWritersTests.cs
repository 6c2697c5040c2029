using IonMentoring.Monitoring.Costs;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Tuning;
using IonMentoring.Monitoring.Tuning.Endpoints;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tests.Tuning;

/// <summary>Names that somebody else chose stay text at a terminal and in Markdown.</summary>
public sealed class TuningWritersTests
{
    private const string Hostile = "a|b\n| c |\u001b[31m<img src=x>[x](http://evil.example) www.evil.example @all";

    private static readonly TuningAnswer Tuning = new(
        24,
        [Hostile],
        [new(Hostile, Hostile, "avg", "above", Hostile, "high", 1.5, 2.5, null, "wider", true, Hostile, null, 0, null, null)],
        [new(Hostile, Hostile, [new(Hostile, 1.25, "ms")], Hostile, Hostile)],
        "r-1",
        default);

    private static readonly CostAnswer Costs = new(
        Hostile, 1, new(1, 1, 1, 1, null, null, null, 1, 1, null, 1, 1), [new(Hostile, Hostile, 2)], 2, [new(Hostile, Hostile, [new(Hostile, Hostile, 1)], 1, -50)], "r-1", default);

    [Fact]
    public void Text_hostileNames_onOneLineWithoutControl()
    {
        foreach (var text in new[] { TuningText.Write(Tuning), CostText.Write(Costs) })
        {
            text.ShouldAllBe(letter => letter == '\n' || !char.IsControl(letter));
            text.ShouldContain("a|b | c |");
        }

        TuningText.Write(Tuning).ShouldContain(" 1.25 ms");
        CostText.Write(Costs).ShouldContain(" -50 %");
    }

    [Fact]
    public void Markdown_hostileNames_noElementLinkOrCell()
    {
        foreach (var markdown in new[] { TuningMarkdown.Write(Tuning), CostMarkdown.Write(Costs) })
        {
            markdown.ShouldNotContain("\u001b");
            markdown.ShouldNotContain("<img");
            markdown.ShouldNotContain("[x](");
            markdown.ShouldNotContain("http://");
            markdown.ShouldNotContain("www.");
            markdown.ShouldNotContain(" @all");
            markdown.ShouldNotContain("a|b");
            markdown.ShouldContain(@"a\|b");
        }

        TuningMarkdown.Write(Tuning).ShouldContain("|---|---|---|---|---|---|\n| a");
        CostMarkdown.Write(Costs).ShouldContain("|\n|---|---|---|---|\n| a");
    }
}
