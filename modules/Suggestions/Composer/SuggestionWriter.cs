using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.PersonaSdk;
using Microsoft.Extensions.ObjectPool;

namespace IonMentoring.Suggestions.Composer;

/// <summary>Writes a suggestion section by section.</summary>
internal static class SuggestionWriter
{
    private const string DefaultLanguage = "en";

    private static readonly ObjectPool<StringBuilder> Builders = new DefaultObjectPoolProvider().CreateStringBuilderPool(initialCapacity: 2048, maximumRetainedCapacity: 16 * 1024);

    private static readonly string[] DangerAlone = [$"topic:{Topics.Danger}"];

    public static string Write(Composition composition)
    {
        var request = composition.Request;
        var languages = composition.Playbook.Languages;
        var language = languages.GetValueOrDefault(request.Language) ?? languages[DefaultLanguage];
        var words = OwnWords.In(request.Message, request.Language);

        // Where somebody may be in danger, nothing but the lines for that is said.
        var selectors = Topics.SpeaksOfDanger(request.Message, composition.Playbook) && language.Sections.Any(section => section.Lines.ContainsKey(DangerAlone[0]))
            ? DangerAlone
            : Selectors(request.Key, Topics.In(request.Message, language.Topics));
        var start = StartFor(request.Message);
        var text = Builders.Get();
        try
        {
            foreach (var section in language.Sections)
            {
                Append(text, section, LineChoice.Choose(section, selectors, words, start));
            }

            while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
            {
                text.Length--;
            }

            return text.ToString();
        }
        finally
        {
            Builders.Return(text);
        }
    }

    private static string[] Selectors(ResonanceKey key, IEnumerable<string> topics) =>
        [.. topics.Select(topic => $"topic:{topic}"), key.Intent.Spell(), key.Tone.Spell(), key.Pace.Spell(), "any"];

    // Which of the fitting lines come first depends on the message alone, so that two messages read differently.
    private static uint StartFor(string message) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(message.AsSpan())));

    private static void Append(StringBuilder text, PlaybookSection section, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (section.Title is not null)
        {
            text.Append(section.Title).Append('\n');
        }

        for (var index = 0; index < lines.Count; index++)
        {
            _ = section.Style switch
            {
                SectionStyle.Paragraph => text.Append(index == 0 ? "" : " ").Append(lines[index]),
                SectionStyle.Bullets => text.Append("- ").Append(lines[index]).Append('\n'),
                SectionStyle.Steps => text.Append(index + 1).Append(". ").Append(lines[index]).Append('\n'),
                _ => text.Append(lines[index]).Append('\n'),
            };
        }

        text.Append(section.Style == SectionStyle.Paragraph ? "\n\n" : "\n");
    }
}
