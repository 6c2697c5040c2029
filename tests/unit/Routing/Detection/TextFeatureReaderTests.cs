using IonMentoring.Routing.Detection;

namespace IonMentoring.Routing.Tests.Detection;

public sealed class TextFeatureReaderTests
{
    [Fact]
    public void Read_sentences_wordsForEach()
    {
        var features = TextFeatureReader.Read("One two three. Four five! Is 3.5 six?");
        features.Sentences.ShouldBe(3);
        features.Words.ShouldBe(9);
        features.QuestionRatio.ShouldBe(1 / 3.0, 1e-9);
        features.ExclamationRatio.ShouldBe(1 / 3.0, 1e-9);
    }

    [Fact]
    public void Read_shouting_capitalsAndElongations()
    {
        var features = TextFeatureReader.Read("WHY does it NOT wooooork, I ask");
        features.Capitals.ShouldBe(2);
        features.Elongations.ShouldBe(1);
    }

    [Fact]
    public void Read_emoji_counted() => TextFeatureReader.Read("fine 🙂 good 🎉☀").Emoji.ShouldBe(3);

    [Fact]
    public void Read_nothing_oneEmptySentence()
    {
        var features = TextFeatureReader.Read(string.Empty);
        features.Sentences.ShouldBe(1);
        features.MeanSentenceLength.ShouldBe(0);
    }
}
