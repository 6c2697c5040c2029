namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record FeaturesView(
    int Words,
    int Sentences,
    double MeanSentenceLength,
    double PunctuationDensity,
    double QuestionRatio,
    double ExclamationRatio,
    int Elongations,
    int Capitals,
    int Emoji);
