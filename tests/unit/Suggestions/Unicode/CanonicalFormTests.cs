using IonMentoring.Suggestions.Unicode;

namespace IonMentoring.Suggestions.Tests.Unicode;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("A\u030A and \u212B", "\u00C5 and \u00C5")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("\u1E0B\u0323", "\u1E0D\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
    [InlineData("\uFB1D \U0001D15E", "\u05D9\u05B4 \U0001D157\U0001D165")]
    [InlineData("\u0CC6\u0CC2\u0CD5", "\u0CCB")]
    [InlineData("🙂 e\u0301", "🙂 \u00E9")]
    public void ToComposed_writtenInParts_putTogether(string written, string composed)
    {
        written.ToComposed().ShouldBe(composed);
        composed.ToComposed().ShouldBe(composed);
    }

    [Fact]
    public void ToComposed_thousandsOfMarks_inTheirOrder()
    {
        var (above, below) = (new string('\u0307', 5_000), new string('\u0323', 5_000));
        $"q{above}{below}".ToComposed().ShouldBe($"q{below}{above}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("마감을 계속 놓쳐요")]
    [InlineData("naïve 漢字 “quoted”…")]
    public void ToComposed_composedAlready_theSameText(string text) => text.ToComposed().ShouldBeSameAs(text);
}
