namespace IonMentoring.ModuleContracts.Routing;

/// <summary>What can be measured in a text without knowing its words.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="Sentences">Number of sentences, at least 1.</param>
/// <param name="MeanSentenceLength">Words for each sentence.</param>
/// <param name="PunctuationDensity">Punctuation marks for each character, 0..1.</param>
/// <param name="QuestionRatio">Question marks for each sentence.</param>
/// <param name="ExclamationRatio">Exclamation marks for each sentence.</param>
/// <param name="Elongations">Places where a letter stands three times or more in a row.</param>
/// <param name="Capitals">Words of two letters or more written in capitals.</param>
/// <param name="Emoji">Number of emoji.</param>
public sealed record TextFeatures(
    int Words,
    int Sentences,
    double MeanSentenceLength,
    double PunctuationDensity,
    double QuestionRatio,
    double ExclamationRatio,
    int Elongations,
    int Capitals,
    int Emoji);
