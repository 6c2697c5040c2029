using CsCheck;
using IonMentoring.PersonaSdk;
using IonMentoring.Routing.Keys;
using IonMentoring.Routing.Tests.Affinity;

namespace IonMentoring.Routing.Tests.Keys;

public sealed class ResonanceKeyReaderTests
{
    private readonly ResonanceKeyReader _reader = new();

    [Fact]
    public void Read_everyKeyInBothForms_itself()
    {
        foreach (var key in Matrix.Keys)
        {
            _reader.Read(key.ToString()).Key.ShouldBe(key);
            _reader.Read(key.Tone.Spell(), key.Pace.Spell(), key.Intent.Spell()).Key.ShouldBe(key);
        }
    }

    [Theory]
    [InlineData("calm-medium-seek-advice", Intent.SeekAdvice)]
    [InlineData("calm-medium-seek_advice", Intent.SeekAdvice)]
    [InlineData("calm-medium-seeking-advice", Intent.SeekAdvice)]
    [InlineData("calm-medium-seeking_advice", Intent.SeekAdvice)]
    [InlineData("calm-medium-problem-solving", Intent.ProblemSolving)]
    [InlineData("calm-medium-problem_solve", Intent.ProblemSolving)]
    [InlineData("calm-medium-validate", Intent.Validation)]
    [InlineData("calm-medium-plan", Intent.Planning)]
    [InlineData("calm-medium-reflect", Intent.Reflection)]
    [InlineData("  CALM - Medium - Learning ", Intent.Learning)]
    public void Read_acceptedSpellings_theIntentMeant(string text, Intent intent)
    {
        var reading = _reader.Read(text);
        reading.Problem.ShouldBeNull();
        reading.Key.ShouldBe(new ResonanceKey(Tone.Calm, Pace.Medium, intent));
    }

    [Theory]
    [InlineData("frustratd-burst-learning", "tone", "frustrated")]
    [InlineData("frustrated-brust-learning", "pace", "burst")]
    [InlineData("frustrated-burst-lerning", "intent", "learning")]
    [InlineData("frustrated-burst-seek_advise", "intent", "seek_advice")]
    [InlineData("calm-medium-learning-more", "intent", "learning")]
    public void Read_unknownValue_namesPartAndNearest(string text, string part, string nearest)
    {
        var problem = _reader.Read(text).Problem.ShouldNotBeNull();
        problem.Part.ShouldBe(part);
        problem.Nearest.ShouldBe(nearest);
        problem.Allowed.ShouldContain(nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("calm")]
    [InlineData("calm-medium")]
    public void Read_fewerThanThreeParts_theFormIsTheProblem(string text) => _reader.Read(text).Problem!.Part.ShouldBeNull();

    [Fact]
    public void Read_partMissing_namesIt() => _reader.Read("calm", null, "learning").Problem!.Part.ShouldBe("pace");

    [Fact]
    public void Read_anyText_problemOrKeyAndNeverTheWholeText() => Gen.String.Sample(text =>
    {
        var (_, problem) = _reader.Read(text);
        return problem is null || problem.Message.Length < 400;
    });
}
