using System.Text;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Detection;

internal sealed class ResonanceDetector : IResonanceDetector
{
    private readonly CueFinder _cues = new();

    public ModuleContracts.Routing.Detection Detect(string text) => Detect(text.AsSpan());

    public string LanguageOf(string text) => LanguageOf(text.AsSpan());

    public IReadOnlyList<Aspect> FindAspects(string text) => AspectSplitter.Split(text, part => Detect(part.AsSpan()));

    private ModuleContracts.Routing.Detection Detect(ReadOnlySpan<char> text)
    {
        var tone = new Evidence(ResonanceSpelling.Tones);
        var pace = new Evidence(ResonanceSpelling.Paces);
        var intent = new Evidence(ResonanceSpelling.Intents);
        var features = TextFeatureReader.Read(text);
        var language = LanguageOf(text);
        _cues.Find(text, [tone, pace, intent]);
        FeatureCues.Add(features, language, tone, pace, intent);

        var foundTone = tone.Conclude(otherwise: (int)Tone.Calm);
        var foundPace = pace.Conclude(otherwise: (int)Pace.Medium);
        var foundIntent = intent.Conclude(otherwise: (int)Intent.Learning);
        var key = new ResonanceKey(
            (Tone)IndexOf(ResonanceSpelling.Tones, foundTone),
            (Pace)IndexOf(ResonanceSpelling.Paces, foundPace),
            (Intent)IndexOf(ResonanceSpelling.Intents, foundIntent));
        return new(key, foundTone, foundPace, foundIntent, features, language);
    }

    private static int IndexOf(IReadOnlyList<string> spellings, DetectedPart part)
    {
        var index = 0;
        while (spellings[index] != part.Value)
        {
            index++;
        }

        return index;
    }

    // Korean texts often hold English names and terms; a third of Hangul letters is enough.
    private static string LanguageOf(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return "en";
        }

        var letters = 0;
        var hangul = 0;
        foreach (var character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            hangul += CueFinder.IsHangul(character) ? 1 : 0;
        }

        return hangul > 0 && hangul * 3 >= letters ? "ko" : "en";
    }
}
