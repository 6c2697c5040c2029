using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Detection;

/// <summary>What the measured features say about the key, beside its words.</summary>
internal static class FeatureCues
{
    // The bounds for fast and slow come from the original system; Korean packs about a third more into a word.
    private const double FastBelowWords = 4;
    private const double FastAbovePunctuation = 0.08;
    private const double SlowFromWords = 10;
    private const double SlowFromKoreanWords = 7;
    private const double LoudFromExclamations = 1;

    public static void Add(TextFeatures features, string language, Evidence tone, Evidence pace, Evidence intent)
    {
        AddTone(features, tone);
        AddPace(features, language, pace);
        if (features.QuestionRatio > 0 && !intent.Any)
        {
            intent.Add((int)Intent.Learning, 0.5, "a question");
        }
    }

    private static void AddTone(TextFeatures features, Evidence tone)
    {
        if (features.Emoji > 0)
        {
            tone.Add((int)Tone.Playful, 0.5, $"{features.Emoji} emoji");
        }

        if (features.Elongations > 0)
        {
            tone.Add((int)Tone.Playful, 0.5, "stretched letters");
        }

        if (features.ExclamationRatio >= LoudFromExclamations && features.Capitals > 1)
        {
            tone.Add((int)Tone.Frustrated, 1, "capitals and exclamation marks");
        }

        if (features.QuestionRatio > 0 && !tone.Any)
        {
            tone.Add((int)Tone.Curious, 0.7, "a question");
        }
    }

    private static void AddPace(TextFeatures features, string language, Evidence pace)
    {
        var slowFrom = language == "ko" ? SlowFromKoreanWords : SlowFromWords;
        var length = features.MeanSentenceLength;
        if (length < FastBelowWords && features.PunctuationDensity > FastAbovePunctuation)
        {
            pace.Add((int)Pace.Burst, 2, $"short sentences ({length:0.#} words) with dense punctuation ({features.PunctuationDensity:0.00})");
        }
        else if (length >= slowFrom)
        {
            pace.Add((int)Pace.Contemplative, 1, $"long sentences ({length:0.#} words)");
        }
        else if (!pace.Any && features.Words > 0)
        {
            pace.Add((int)Pace.Medium, 1, $"sentences of middling length ({length:0.#} words)");
        }
    }
}
