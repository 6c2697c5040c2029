using System.Text.Json;
using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Reads a playbook and checks everything that the composer relies on.</summary>
internal static partial class PlaybookReader
{
    private const string TopicPrefix = "topic:";
    private const int MostTaken = 10;
    private const int LongestLine = 1000;

    private static readonly HashSet<string> Slots = ["{quote}", "{problem}", "{wish}", "{constraint}"];
    private static readonly HashSet<string> KeySelectors =
        [.. ResonanceSpelling.Tones, .. ResonanceSpelling.Paces, .. ResonanceSpelling.Intents, "any"];

    public static Playbook Read(string fileName, string text)
    {
        var file = Parse(fileName, text);
        Require(!string.IsNullOrWhiteSpace(file.Version), fileName, "version is missing");
        Require(file.Languages?.ContainsKey("en") == true, fileName, "languages.en is missing");
        return new(file.Version!, file.Languages!.ToDictionary(
            pair => pair.Key,
            pair => ReadLanguage(pair.Value, problem => new PersonaFileException(fileName, $"languages.{pair.Key}.{problem}")),
            StringComparer.Ordinal));
    }

    private static PlaybookFile Parse(string fileName, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PlaybookJson.Default.PlaybookFile)
                ?? throw new PersonaFileException(fileName, "is empty");
        }
        catch (JsonException exception)
        {
            throw new PersonaFileException(fileName, $"is not a playbook: {exception.Message}");
        }
    }

    private static PlaybookLanguage ReadLanguage(PlaybookFile.Language? language, Func<string, PersonaFileException> refuse)
    {
        if (language?.Sections is not { Length: > 0 } sections)
        {
            throw refuse("sections is missing or empty");
        }

        var topics = (language.Topics ?? []).ToDictionary(
            pair => pair.Key,
            pair => ReadWords(pair.Value, () => refuse($"topics.{pair.Key} must be a list of words")),
            StringComparer.Ordinal);
        var read = sections.Select((section, index) => ReadSection(section, topics.Keys, problem => refuse($"sections[{index}].{problem}"))).ToArray();
        return read.Any(AlwaysSpeaks)
            ? new(topics, read)
            : throw refuse("sections: at least one must have a line without a slot, or with {quote}, under \"any\", under all tones, all paces or all intents");
    }

    private static PlaybookSection ReadSection(
        PlaybookFile.Section? section, ICollection<string> topics, Func<string, PersonaFileException> refuse)
    {
        if (section?.Lines is not { Count: > 0 } lines)
        {
            throw refuse("lines is missing or empty");
        }

        if (!Enum.IsDefined(section.Style))
        {
            throw refuse($"style: {(int)section.Style} is not a playbook style; it must be paragraph, bullets, steps or block");
        }

        if (section.Take is < 1 or > MostTaken)
        {
            throw refuse($"take is {section.Take}; it must be 1 to {MostTaken}");
        }

        foreach (var selector in lines.Keys)
        {
            var known = selector.StartsWith(TopicPrefix, StringComparison.Ordinal)
                ? topics.Contains(selector[TopicPrefix.Length..])
                : KeySelectors.Contains(selector);
            if (!known)
            {
                throw refuse($"lines.{selector}: a selector is a tone, a pace, an intent, \"any\", or \"topic:\" and one of the topics {string.Join(", ", topics)}");
            }
        }

        return new(section.Title, section.Style, section.Take ?? 1, lines.ToDictionary(
            pair => pair.Key,
            pair => CheckSlots(ReadWords(pair.Value, () => refuse($"lines.{pair.Key} must be a list of lines of 1 to {LongestLine} characters")),
                slot => refuse($"lines.{pair.Key}: {slot} is not a slot; the slots are {string.Join(", ", Slots)}")),
            StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> ReadWords(string?[]? words, Func<PersonaFileException> refuse) =>
        words is { Length: > 0 } && Array.TrueForAll(words, word => !string.IsNullOrWhiteSpace(word) && word.Length <= LongestLine)
            ? [.. words.OfType<string>()]
            : throw refuse();

    private static IReadOnlyList<string> CheckSlots(IReadOnlyList<string> lines, Func<string, PersonaFileException> refuse)
    {
        var unknown = lines.SelectMany(line => Slot().Matches(line)).FirstOrDefault(slot => !Slots.Contains(slot.Value));
        return unknown is null ? lines : throw refuse(unknown.Value);
    }

    private static bool AlwaysSpeaks(PlaybookSection section)
    {
        bool Speaks(string selector) =>
            section.Lines.TryGetValue(selector, out var lines)
            && lines.Any(line => Slot().Matches(line).All(slot => slot.Value == "{quote}"));

        return Speaks("any")
            || ResonanceSpelling.Tones.All(Speaks)
            || ResonanceSpelling.Paces.All(Speaks)
            || ResonanceSpelling.Intents.All(Speaks);
    }

    private static void Require(bool condition, string fileName, string problem)
    {
        if (!condition)
        {
            throw new PersonaFileException(fileName, problem);
        }
    }

    [GeneratedRegex(@"\{[a-z_]+\}", RegexOptions.None, 1000)]
    private static partial Regex Slot();
}
