using System.Text.Json;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Detection;

/// <summary>What the words of a language say about tone, pace and intent.</summary>
internal sealed class Lexicon
{
    private Lexicon(CueTrie cues, string[] negations)
    {
        Cues = cues;
        Negations = negations;
    }

    public CueTrie Cues { get; }

    /// <summary>Words that cancel a cue beside them.</summary>
    public string[] Negations { get; }

    public static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        var cues = new CueTrie();
        Add(cues, document.RootElement.GetProperty("tone"), KeyPart.Tone, ResonanceSpelling.Tones);
        Add(cues, document.RootElement.GetProperty("pace"), KeyPart.Pace, ResonanceSpelling.Paces);
        Add(cues, document.RootElement.GetProperty("intent"), KeyPart.Intent, ResonanceSpelling.Intents);
        return new(cues, [.. document.RootElement.GetProperty("negations").EnumerateArray().Select(word => word.GetString()!)]);
    }

    private static void Add(CueTrie cues, JsonElement values, KeyPart part, IReadOnlyList<string> spellings)
    {
        foreach (var value in values.EnumerateObject())
        {
            var index = spellings.ToList().IndexOf(value.Name);
            foreach (var cue in value.Value.EnumerateObject())
            {
                cues.Add(cue.Name.TrimEnd('*'), new Cue(part, index, cue.Value.GetInt32(), cue.Name.EndsWith('*')));
            }
        }
    }
}
