using System.Text;

namespace IonMentoring.Suggestions.Composer;

/// <summary>The person's own words that a suggestion can quote.</summary>
/// <param name="Quote">The most telling phrase: always there.</param>
/// <param name="Problem">What stands in the way, or null.</param>
/// <param name="Wish">What is wanted, or null.</param>
/// <param name="Constraint">What limits it, or null.</param>
internal sealed record OwnWords(string Quote, string? Problem, string? Wish, string? Constraint)
{
    private const int LongestQuoted = 100;

    // Enough for any message a person types; a pasted text is read in part.
    private const int LongestRead = 4000;

    public static OwnWords In(string message, string language)
    {
        var read = message.Length <= LongestRead ? message : message[..LongestRead];
        var clauses = Clauses.Of(read);
        var cues = language == "ko" ? ClauseCues.Korean : ClauseCues.English;
        var problem = clauses.FirstOrDefault(clause => cues.Problem.IsMatch(clause));
        var wish = clauses.FirstOrDefault(clause => clause != problem && cues.Wish.IsMatch(clause))
            ?? clauses.FirstOrDefault(cues.Wish.IsMatch);
        var constraint = clauses.FirstOrDefault(cues.Constraint.IsMatch);
        var quote = problem ?? wish ?? clauses.MaxBy(clause => clause.Length) ?? message;
        return new(Clauses.Clip(quote), Clip(problem), Clip(wish), Clip(constraint));
    }

    public LineFit FitOf(string line)
    {
        var fit = LineFit.General;
        for (var at = line.IndexOf('{', StringComparison.Ordinal); at >= 0; at = line.IndexOf('{', at + 1))
        {
            if (SlotAt(line.AsSpan(at)) is (> 0, var words))
            {
                if (words is null)
                {
                    return LineFit.None;
                }

                fit = LineFit.Own;
            }
        }

        return fit;
    }

    /// <summary>Puts the words into a line that fits, in one pass: a person's words that look like a slot stay words.</summary>
    public string Fill(string line)
    {
        var open = line.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return line;
        }

        var filled = new StringBuilder(line, 0, open, line.Length + LongestQuoted);
        for (var at = open; at < line.Length; at++)
        {
            var (slot, words) = SlotAt(line.AsSpan(at));
            if (slot == 0)
            {
                filled.Append(line[at]);
                continue;
            }

            filled.Append(words);
            at += slot - 1;
        }

        return filled.ToString();
    }

    private static string? Clip(string? clause) => clause is null ? null : Clauses.Clip(clause);

    private (int Length, string? Words) SlotAt(ReadOnlySpan<char> line) => line switch
    {
        ['{', 'q', 'u', 'o', 't', 'e', '}', ..] => ("{quote}".Length, Quote),
        ['{', 'p', 'r', 'o', 'b', 'l', 'e', 'm', '}', ..] => ("{problem}".Length, Problem),
        ['{', 'w', 'i', 's', 'h', '}', ..] => ("{wish}".Length, Wish),
        ['{', 'c', 'o', 'n', 's', 't', 'r', 'a', 'i', 'n', 't', '}', ..] => ("{constraint}".Length, Constraint),
        _ => (0, null),
    };
}
