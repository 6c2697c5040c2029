using IonMentoring.PersonaSdk;
using IonMentoring.Routing.Detection;

namespace IonMentoring.Routing.Tests.Detection;

/// <summary>Sentences labelled by hand, written without a look at the lexicons. The bounds guard what is reached; the test prints the figures.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.7, 0.65)]
    [InlineData("ko", 0.7, 0.65)]
    public void Detect_labelledSentences_atLeastAsManyRightAsReached(string language, double tones, double intents)
    {
        var detector = new ResonanceDetector();
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Detection", "Corpus", $"{language}.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var right = (Tones: 0, Intents: 0, Languages: 0);
        foreach (var (tone, intent, text) in lines.Select(line => (line[0], line[1], line[2])))
        {
            var detection = detector.Detect(text);
            right.Tones += detection.Tone.Value == tone ? 1 : 0;
            right.Intents += detection.Intent.Value == intent ? 1 : 0;
            right.Languages += detection.Language == language ? 1 : 0;
        }

        output.WriteLine($"{language}: tone {right.Tones}/{lines.Count}, intent {right.Intents}/{lines.Count}");
        right.Languages.ShouldBe(lines.Count);
        ((double)right.Tones / lines.Count).ShouldBeGreaterThanOrEqualTo(tones);
        ((double)right.Intents / lines.Count).ShouldBeGreaterThanOrEqualTo(intents);
        lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(ResonanceSpelling.Tones.Count);
    }
}
