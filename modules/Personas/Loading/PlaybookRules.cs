using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Checks everything of a playbook that the composer relies on, and copies it, so that nothing of the plugin is kept.</summary>
internal static partial class PlaybookRules
{
    private const string DangerTopic = "danger";
    private const string TopicPrefix = "topic:";
    private const int MostTaken = 10;
    private const int LongestLine = 1000;

    private static readonly HashSet<string> Slots = ["{quote}", "{problem}", "{wish}", "{constraint}"];
    private static readonly HashSet<string> KeySelectors =
        [.. ResonanceSpelling.Tones, .. ResonanceSpelling.Paces, .. ResonanceSpelling.Intents, "any"];

    /// <param name="playbook">From a file, or built by the plugin's code: any part of it may be missing.</param>
    /// <param name="refuse">Makes the exception for what is wrong.</param>
    public static Playbook CheckedCopy(Playbook playbook, Func<string, Exception> refuse)
    {
        if (string.IsNullOrWhiteSpace(playbook.Version))
        {
            throw refuse("version is missing");
        }

        var languages = playbook.Languages?.ToDictionary(
            pair => pair.Key,
            pair => Language(pair.Value, problem => refuse($"languages.{pair.Key}.{problem}")),
            StringComparer.Ordinal);
        return languages?.ContainsKey("en") == true ? new(playbook.Version, languages) : throw refuse("languages.en is missing");
    }

    private static PlaybookLanguage Language(PlaybookLanguage? language, Func<string, Exception> refuse)
    {
        if (language?.Sections is not { Count: > 0 } given)
        {
            throw refuse("sections is missing or empty");
        }

        var topics = (language.Topics ?? throw refuse("topics is missing")).ToDictionary(
            pair => pair.Key,
            pair => LowerCase(Words(pair.Value, () => refuse($"topics.{pair.Key} must be a list of words"))),
            StringComparer.Ordinal);
        var sections = given.Select((section, index) => Section(section, topics.Keys, problem => refuse($"sections[{index}].{problem}"))).ToArray();
        if (!Array.Exists(sections, AlwaysSpeaks))
        {
            throw refuse("sections: at least one must have a line without a slot, or with {quote}, under \"any\", under all tones, all paces or all intents");
        }

        // Where that topic comes up, nothing but its lines is said.
        return !topics.ContainsKey(DangerTopic) || Array.Exists(sections, section => Speaks(section, $"{TopicPrefix}{DangerTopic}"))
            ? new(topics, sections)
            : throw refuse($"topics.{DangerTopic}: a section must have a line without a slot, or with {{quote}}, under \"{TopicPrefix}{DangerTopic}\"");
    }

    private static PlaybookSection Section(PlaybookSection? section, ICollection<string> topics, Func<string, Exception> refuse)
    {
        if (section?.Lines is not { Count: > 0 })
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

        return section with
        {
            Lines = section.Lines.ToDictionary(
                pair => IsSelector(pair.Key, topics)
                    ? pair.Key
                    : throw refuse($"lines.{pair.Key}: a selector is a tone, a pace, an intent, \"any\", or \"topic:\" and one of the topics {string.Join(", ", topics)}"),
                pair => Lines(pair.Value, problem => refuse($"lines.{pair.Key}{problem}")),
                StringComparer.Ordinal),
        };
    }

    private static bool IsSelector(string selector, ICollection<string> topics) =>
        selector.StartsWith(TopicPrefix, StringComparison.Ordinal) ? topics.Contains(selector[TopicPrefix.Length..]) : KeySelectors.Contains(selector);

    private static IReadOnlyList<string> Lines(IReadOnlyList<string?>? given, Func<string, Exception> refuse)
    {
        var lines = Words(given, () => refuse($" must be a list of lines of 1 to {LongestLine} characters"));
        var unknown = lines.SelectMany(line => Slot().Matches(line)).FirstOrDefault(slot => !Slots.Contains(slot.Value));
        return unknown is null ? lines : throw refuse($": {unknown.Value} is not a slot; the slots are {string.Join(", ", Slots)}");
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<string?>? given, Func<Exception> refuse)
    {
        string?[] words = [.. given ?? []];
        return words.Length > 0 && Array.TrueForAll(words, word => !string.IsNullOrWhiteSpace(word) && word.Length <= LongestLine)
            ? [.. words.OfType<string>()]
            : throw refuse();
    }

    private static IReadOnlyList<string> LowerCase(IReadOnlyList<string> words) => [.. words.Select(word => word.ToLowerInvariant())];

    private static bool AlwaysSpeaks(PlaybookSection section) =>
        Speaks(section, "any")
        || ResonanceSpelling.Tones.All(tone => Speaks(section, tone))
        || ResonanceSpelling.Paces.All(pace => Speaks(section, pace))
        || ResonanceSpelling.Intents.All(intent => Speaks(section, intent));

    private static bool Speaks(PlaybookSection section, string selector) =>
        section.Lines.TryGetValue(selector, out var lines)
        && lines.Any(line => Slot().Matches(line).All(slot => slot.Value == "{quote}"));

    [GeneratedRegex(@"\{[a-z_]+\}", RegexOptions.None, 1000)]
    private static partial Regex Slot();
}
