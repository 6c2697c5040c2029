using System.Text;
using System.Text.RegularExpressions;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Routing.Detection;

/// <summary>Parts a message into aspects: runs of sentences or clauses that want something of their own.</summary>
internal static partial class AspectSplitter
{
    private const int MostAspects = 4;

    /// <param name="text">The message.</param>
    /// <param name="detect">Called for each clause and each aspect once, because a message may hold thousands of clauses.</param>
    public static IReadOnlyList<Aspect> Split(string text, Func<string, ModuleContracts.Routing.Detection> detect)
    {
        var runs = new List<ClauseRun>();
        foreach (var clause in Clauses(text))
        {
            var found = detect(clause);
            if (runs.Count == 0 || (runs.Count < MostAspects && runs[^1].EndsBefore(found)))
            {
                runs.Add(new ClauseRun(clause, found));
            }
            else
            {
                runs[^1].Add(clause, found);
            }
        }

        return runs.Count < 2
            ? [new Aspect(text.Trim(), detect(text))]
            : [.. runs.Select(run => run.ToAspect(detect))];
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

    // One white space before a conjunction is enough: clauses are trimmed, and a run of it would be tried from each of its characters.
    [GeneratedRegex(@",\s+(?=(?:and|but|also|plus|그리고|또한|그런데)\s)|\s(?=(?:and also|그리고|또한|그런데)\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseBreak();
}
