using System.Buffers;

namespace IonMentoring.Routing.Detection;

/// <summary>Finds the cues of both languages in a text, and leaves out those that are denied.</summary>
internal sealed class CueFinder
{
    // How near a denial must stand: English before the cue, in words; Korean before or behind it, in characters.
    private const int EnglishReach = 2;
    private const int KoreanReachBefore = 3;
    private const int KoreanReachBehind = 6;

    private const char ClauseEnd = '\n';

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(".,;:!?\n");

    private readonly Lexicon _english = Lexicon.Load("en");
    private readonly Lexicon _korean = Lexicon.Load("ko");

    /// <summary>Adds every cue in the text to the evidence for its part.</summary>
    /// <param name="text">The message.</param>
    /// <param name="evidence">Indexed by <see cref="KeyPart"/>.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Evidence> evidence)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            Find(buffer.AsSpan(0, Normalise(text, buffer)), evidence, stackalloc int[evidence.Length]);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int Normalise(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsLetterOrDigit(character))
            {
                buffer[length++] = char.ToLowerInvariant(character);
            }
            else if (character is '\'' or '’' && IsInWord(text, index))
            {
                buffer[length++] = '\'';
            }
            else if (length > 0 && buffer[length - 1] != ClauseEnd)
            {
                // A denial reaches no further than its clause, so the ends of clauses stay visible.
                var separator = ClauseMarks.Contains(character) ? ClauseEnd : ' ';
                length -= buffer[length - 1] == ' ' ? 1 : 0;
                buffer[length++] = separator;
            }
        }

        return length;
    }

    // At a word's edge it is a quotation mark.
    private static bool IsInWord(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe > 0 && apostrophe + 1 < text.Length && char.IsLetterOrDigit(text[apostrophe - 1]) && char.IsLetterOrDigit(text[apostrophe + 1]);

    private void Find(ReadOnlySpan<char> text, ReadOnlySpan<Evidence> evidence, Span<int> foundUpTo)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (IsHangul(text[start]))
            {
                Match(text, start, _korean, korean: true, evidence, foundUpTo);
            }
            else if (!IsSeparator(text[start]) && (start == 0 || IsSeparator(text[start - 1]) || IsHangul(text[start - 1])))
            {
                Match(text, start, _english, korean: false, evidence, foundUpTo);
            }
        }
    }

    // The longest cue of each part counts; one that begins inside a counted cue of the same part does not.
    private static void Match(
        ReadOnlySpan<char> text, int start, Lexicon lexicon, bool korean, ReadOnlySpan<Evidence> evidence, Span<int> foundUpTo)
    {
        Span<int> ends = stackalloc int[evidence.Length];
        ends.Clear();
        var deepest = lexicon.Cues;
        var node = deepest.Step(text[start]);
        for (var end = start + 1; node is not null; end++)
        {
            var atBoundary = korean || end == text.Length || IsSeparator(text[end]) || IsHangul(text[end]);
            foreach (var cue in node.Cues)
            {
                if ((atBoundary || cue.AnyEnding) && start >= foundUpTo[(int)cue.Part])
                {
                    ends[(int)cue.Part] = end;
                }
            }

            node = end < text.Length ? node.Step(text[end]) : null;
        }

        if (ends.ContainsAnyExcept(0) && !IsDenied(text, start, ends, lexicon, korean))
        {
            Count(text, start, ends, lexicon, korean, evidence);
        }

        for (var part = 0; part < ends.Length; part++)
        {
            foundUpTo[part] = Math.Max(foundUpTo[part], ends[part]);
        }
    }

    private static void Count(
        ReadOnlySpan<char> text, int start, ReadOnlySpan<int> ends, Lexicon lexicon, bool korean, ReadOnlySpan<Evidence> evidence)
    {
        var node = lexicon.Cues;
        var longest = 0;
        foreach (var end in ends)
        {
            longest = Math.Max(longest, end);
        }

        for (var end = start + 1; end <= longest; end++)
        {
            node = node.Step(text[end - 1])!;
            var atBoundary = korean || end == text.Length || IsSeparator(text[end]) || IsHangul(text[end]);
            foreach (var cue in node.Cues)
            {
                if (ends[(int)cue.Part] == end && (atBoundary || cue.AnyEnding))
                {
                    evidence[(int)cue.Part].Add(cue.Value, cue.Weight, $"“{text[start..(cue.AnyEnding ? WordEnd(text, end) : end)]}”");
                }
            }
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && !IsSeparator(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsDenied(ReadOnlySpan<char> text, int start, ReadOnlySpan<int> ends, Lexicon lexicon, bool korean)
    {
        if (!korean)
        {
            var clause = text[(text[..start].LastIndexOf(ClauseEnd) + 1)..start];
            return IsDeniedByWordBefore(clause.TrimEnd(' '), lexicon.Negations);
        }

        var end = start;
        foreach (var candidate in ends)
        {
            end = Math.Max(end, candidate);
        }

        var before = text[Math.Max(0, start - KoreanReachBefore)..start];
        var behind = text[end..Math.Min(text.Length, end + KoreanReachBehind)];
        var clauseEnd = behind.IndexOf(ClauseEnd);
        behind = clauseEnd < 0 ? behind : behind[..clauseEnd];
        foreach (var negation in lexicon.Negations)
        {
            if (behind.Contains(negation, StringComparison.Ordinal)
                || (negation.EndsWith(' ') && before.EndsWith(negation, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeniedByWordBefore(ReadOnlySpan<char> before, string[] negations)
    {
        for (var word = 0; word < EnglishReach && !before.IsEmpty; word++)
        {
            var space = before.LastIndexOf(' ');
            var last = before[(space + 1)..];
            foreach (var negation in negations)
            {
                if (last.SequenceEqual(negation) || (negation == "n't" && last.EndsWith("n't")))
                {
                    return true;
                }
            }

            before = before[..Math.Max(space, 0)];
        }

        return false;
    }

    private static bool IsSeparator(char character) => character is ' ' or ClauseEnd;

    internal static bool IsHangul(char character) => character is >= '가' and <= '힣' or >= 'ㄱ' and <= 'ㆎ';
}
