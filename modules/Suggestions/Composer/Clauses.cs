using System.Globalization;
using System.Text.RegularExpressions;

namespace IonMentoring.Suggestions.Composer;

/// <summary>Parts a message into clauses short enough to quote.</summary>
internal static partial class Clauses
{
    private const int LongestQuote = 90;

    public static IReadOnlyList<string> Of(string message) =>
        [.. Break().Split(message)
            .Select(clause => LeadingWord().Replace(Space().Replace(clause, " ").Trim(), "").Trim(' ', ',', ';', ':', '-', '"', '“', '”'))
            .Where(clause => clause.Any(char.IsLetterOrDigit))];

    /// <summary>Cuts a clause to the length of a quote, between words, and keeps quotation marks from nesting.</summary>
    public static string Clip(string clause)
    {
        var text = Space().Replace(clause, " ").Trim().Replace('“', '\'').Replace('”', '\'').Replace('"', '\'');
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestQuote);
        end = end > LongestQuote / 2 ? end : StringInfo.GetNextTextElementLength(text, LongestQuote) + LongestQuote;
        end = char.IsLowSurrogate(text[Math.Min(end, text.Length - 1)]) ? end - 1 : end;
        return $"{text[..Math.Min(end, text.Length)].TrimEnd(' ', ',')}…";
    }

    [GeneratedRegex(
        @"[!?！？。…;\n]+|\.(?=\s|$)|,\s+(?=(?:but|and|so|because|which|while|then)\b)|\s+(?=(?:but|because|although)\s)|,\s|\s+(?=(?:그런데|하지만|그래서|그리고|근데)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(?:and|but|so|because|then|also|그런데|하지만|그래서|그리고|근데)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingWord();

    [GeneratedRegex(@"[\s\p{C}-[\p{Cs}]]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
