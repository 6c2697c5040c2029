using System.Text;
using System.Text.RegularExpressions;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Routing.Detection;

/// <summary>Parts a message into aspects: runs of sentences or clauses that want something of their own.</summary>
internal static partial class AspectSplitter
{
    private const int MostAspects = 4;
    private const double ClearIntent = 0.3;

    public static IReadOnlyList<Aspect> Split(string text, Func<string, ModuleContracts.Routing.Detection> detect)
    {
        var whole = detect(text);
        var aspects = new List<(string Text, ModuleContracts.Routing.Detection Detection)>();
        foreach (var part in Clauses(text))
        {
            var found = detect(part);
            var standsAlone = found.Intent.Confidence >= ClearIntent && found.Features.Words > 2;
            if (aspects.Count == 0)
            {
                aspects.Add((part, found));
            }
            else if (!standsAlone || SameWish(aspects[^1].Detection, found) || aspects.Count == MostAspects)
            {
                aspects[^1] = Join(aspects[^1].Text, part, detect);
            }
            else if (aspects[^1].Detection.Intent.Confidence < ClearIntent)
            {
                // What came before only led up to this.
                aspects[^1] = Join(aspects[^1].Text, part, detect);
            }
            else
            {
                aspects.Add((part, found));
            }
        }

        return aspects.Count < 2
            ? [new Aspect(text.Trim(), whole)]
            : [.. aspects.Select(aspect => new Aspect(aspect.Text, aspect.Detection))];
    }

    private static bool SameWish(ModuleContracts.Routing.Detection left, ModuleContracts.Routing.Detection right) =>
        left.Key.Intent == right.Key.Intent && (left.Key.Tone == right.Key.Tone || right.Tone.LowConfidence);

    private static (string, ModuleContracts.Routing.Detection) Join(
        string before, string part, Func<string, ModuleContracts.Routing.Detection> detect)
    {
        var joined = $"{before} {part}";
        return (joined, detect(joined));
    }

    private static IEnumerable<string> Clauses(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var nextIsText = index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
            var ends = Rune.TryCreate(text[index], out var mark) && (SentenceMarks.Ends(mark, nextIsText) || text[index] == ';');
            if (ends || index == text.Length - 1)
            {
                foreach (var clause in ClauseBreak().Split(text[start..(index + 1)]))
                {
                    if (clause.Any(char.IsLetterOrDigit))
                    {
                        yield return clause.Trim();
                    }
                }

                start = index + 1;
            }
        }
    }

    [GeneratedRegex(@",\s+(?=(?:and|but|also|plus)\s)|\s+(?=and also\s)|,?\s+(?=그리고\s|또한\s|그런데\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseBreak();
}
