using CsCheck;
using IonMentoring.PersonaSdk;
using IonMentoring.Routing.Detection;

namespace IonMentoring.Routing.Tests.Detection;

public sealed class ResonanceDetectorTests
{
    private readonly ResonanceDetector _detector = new();

    [Theory]
    [InlineData("I keep missing deadlines and need advice", Tone.Frustrated, Intent.SeekAdvice)]
    [InlineData("How does a compiler work?", Tone.Curious, Intent.Learning)]
    [InlineData("Production is down, we need a fix right now!", Tone.Urgent, Intent.ProblemSolving)]
    [InlineData("I'm worried I will fail the interview. What should I do?", Tone.Anxious, Intent.SeekAdvice)]
    [InlineData("Let's plan the launch together with the design team", Tone.Collaborative, Intent.Planning)]
    [InlineData("마감을 계속 놓쳐서 너무 답답해요. 조언이 필요해요.", Tone.Frustrated, Intent.SeekAdvice)]
    [InlineData("컴파일러는 어떻게 동작하나요? 궁금해요.", Tone.Curious, Intent.Learning)]
    public void Detect_plainMessages_toneAndIntent(string text, Tone tone, Intent intent)
    {
        var key = _detector.Detect(text).Key;
        (key.Tone, key.Intent).ShouldBe((tone, intent));
    }

    [Theory]
    [InlineData("Help. Now! It broke. Why?!", Pace.Burst)]
    [InlineData(
        "I have been thinking for a long while about what this year has meant to me, and about the way that I would like to spend the time that is still ahead of us.",
        Pace.Contemplative)]
    [InlineData("The report is due on Friday.", Pace.Medium)]
    public void Detect_rhythm_pace(string text, Pace pace) => _detector.Detect(text).Key.Pace.ShouldBe(pace);

    [Fact]
    public void Detect_cue_standsInTheEvidence()
    {
        var detection = _detector.Detect("I am so frustrated with this build.");
        detection.Tone.Value.ShouldBe("frustrated");
        detection.Tone.LowConfidence.ShouldBeFalse();
        detection.Tone.Evidence.ShouldContain(reason => reason.Contains("frustrated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("I am not frustrated, the release went out.")]
    [InlineData("I don't feel frustrated today.")]
    [InlineData("I am 'not' frustrated.")]
    [InlineData("답답하지 않아요.")]
    [InlineData("답답한 건 아니에요.")]
    [InlineData("오늘은 덜 답답해요.")]
    public void Detect_deniedCue_doesNotCount(string text) => _detector.Detect(text).Tone.Value.ShouldNotBe("frustrated");

    [Theory]
    [InlineData("답답하네. 덜 자서 그래요.")]
    [InlineData("답답해요! 은 없어요.")]
    public void Detect_denialInTheNextClause_cueCounts(string text) => _detector.Detect(text).Tone.Value.ShouldBe("frustrated");

    [Theory]
    [InlineData("They call it 'frustrated' here.")]
    [InlineData("They call it ‘frustrated’ here.")]
    [InlineData("The users' frustrated faces say it.")]
    public void Detect_quotationMarkAtTheEdgeOfACue_cueCounts(string text)
    {
        var tone = _detector.Detect(text).Tone;
        tone.Value.ShouldBe("frustrated");
        tone.Evidence.ShouldBe(["“frustrated”"]);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("12345")]
    [InlineData("...")]
    public void Detect_nothingToGoBy_saysSo(string text)
    {
        var detection = _detector.Detect(text);
        detection.Tone.LowConfidence.ShouldBeTrue();
        detection.Intent.LowConfidence.ShouldBeTrue();
        detection.Key.Tone.ShouldBe(Tone.Calm);
        detection.Key.Intent.ShouldBe(Intent.Learning);
    }

    [Theory]
    [InlineData("How are you?", "en")]
    [InlineData("오늘은 어땠어요?", "ko")]
    [InlineData("GitHub Actions가 계속 실패해요", "ko")]
    [InlineData("¿Qué tal?", "en")]
    public void Detect_language_byItsLetters(string text, string language)
    {
        _detector.Detect(text).Language.ShouldBe(language);
        _detector.LanguageOf(text).ShouldBe(language);
    }

    [Fact]
    public void Detect_anyText_confidencesBetweenZeroAndOne() => Gen.String[0, 400].Sample(text =>
    {
        var detection = _detector.Detect(text);
        return new[] { detection.Tone, detection.Pace, detection.Intent }.All(part => part.Confidence is >= 0 and <= 1 && part.Evidence.Count > 0);
    });

    [Fact]
    public void Detect_sameText_sameAnswer() => Gen.String[0, 200].Sample(text => _detector.Detect(text).Key == _detector.Detect(text).Key);
}
