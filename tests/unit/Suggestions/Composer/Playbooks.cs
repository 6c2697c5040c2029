using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Composer;

namespace IonMentoring.Suggestions.Tests.Composer;

/// <summary>Small playbooks for tests.</summary>
internal static class Playbooks
{
    public static PlaybookSection Section(string? title, SectionStyle style, int take, params (string Selector, string[] Lines)[] lines) =>
        new(title, style, take, lines.ToDictionary(pair => pair.Selector, pair => (IReadOnlyList<string>)pair.Lines, StringComparer.Ordinal));

    public static string Write(string message, params PlaybookSection[] sections) => Write(message, [], sections);

    public static string Write(string message, Dictionary<string, IReadOnlyList<string>> topics, params PlaybookSection[] sections)
    {
        var playbook = new Playbook("1", new Dictionary<string, PlaybookLanguage>(StringComparer.Ordinal) { ["en"] = new(topics, sections) });
        var request = new PromptRequest { Message = message, Key = new(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice), Language = "en" };
        return SuggestionWriter.Write(new Composition(playbook, request));
    }
}
