using CsCheck;
using IonMentoring.PersonaSdk;
using IonMentoring.Routing.Detection;

namespace IonMentoring.Routing.Tests.Detection;

public sealed class AspectTests
{
    private readonly ResonanceDetector _detector = new();

    [Fact]
    public void FindAspects_twoWishes_twoAspects()
    {
        var aspects = _detector.FindAspects("I keep missing deadlines and I need advice. Also, how does a compiler work?");
        aspects.Count.ShouldBe(2);
        aspects[0].Detection.Key.Intent.ShouldBe(Intent.SeekAdvice);
        aspects[1].Detection.Key.Intent.ShouldBe(Intent.Learning);
    }

    [Theory]
    [InlineData("How does a compiler work?")]
    [InlineData("I was on holiday. The sun shone. How does a compiler work?")]
    [InlineData("ok")]
    public void FindAspects_oneWish_oneAspect(string text) => _detector.FindAspects(text).Count.ShouldBe(1);

    [Theory]
    [InlineData("a!")]
    [InlineData("How does this work? ")]
    [InlineData("I need advice, and ")]
    public void Split_manyClauses_readsEachAFewTimesOnly(string clause)
    {
        var text = string.Concat(Enumerable.Repeat(clause, 1000));
        var read = 0;
        AspectSplitter.Split(text, part =>
        {
            read += part.Length;
            return _detector.Detect(part);
        });
        read.ShouldBeLessThanOrEqualTo(text.Length * 3);
    }

    [Fact]
    public void FindAspects_anyText_oneToFour() => Gen.String[1, 300].Sample(text => _detector.FindAspects(text).Count is >= 1 and <= 4);
}
