using System.Text;

namespace IonMentoring.Suggestions.Unicode;

/// <summary>
/// Unicode's canonical composition (form C). The run time's own does nothing without ICU, which this program does not ask for.
/// </summary>
internal static class CanonicalForm
{
    private const int FirstCombining = 0x300;

    /// <summary>The text with what was written in parts put together: a Korean syllable or an accented letter is one character, however it was typed.</summary>
    public static string ToComposed(this string text)
    {
        foreach (var character in text)
        {
            if (!IsAlwaysComposed(character))
            {
                return Compose(text);
            }
        }

        return text;
    }

    // Letters before the first combining mark, Korean syllables, Chinese characters: nearly every text is made of these.
    private static bool IsAlwaysComposed(char character) => character is < (char)FirstCombining or >= '\uAC00' and <= '\uD7A3' or >= '\u4E00' and <= '\u9FFF' or >= '\u2010' and <= '\u2027';

    private static string Compose(string text)
    {
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, runes);
        }

        Order(runes);
        Recompose(runes);
        var composed = new StringBuilder(text.Length);
        foreach (var rune in runes)
        {
            composed.Append(new Rune(rune));
        }

        return composed.ToString();
    }

    private static void Decompose(int rune, List<int> into)
    {
        if (Hangul.Decompose(rune, into))
        {
            return;
        }

        if (!CanonicalData.Decompositions.TryGetValue(rune, out var parts))
        {
            into.Add(rune);
            return;
        }

        foreach (var part in parts)
        {
            Decompose(part, into);
        }
    }

    // Marks behind a letter by their class; those of one class stay as they were written.
    private static void Order(List<int> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            var end = start;
            while (end < runes.Count && CanonicalData.ClassOf(runes[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                int[] ordered = [.. runes[start..end].OrderBy(CanonicalData.ClassOf)];
                for (var index = 0; index < ordered.Length; index++)
                {
                    runes[start + index] = ordered[index];
                }
            }

            start = end;
        }
    }

    private static void Recompose(List<int> runes)
    {
        var starter = -1;
        var lastClass = 0;
        var end = 0;
        foreach (var rune in runes.ToArray())
        {
            var mark = CanonicalData.ClassOf(rune);
            var adjoins = starter >= 0 && (end == starter + 1 || (lastClass < mark && lastClass > 0));
            if (adjoins && (Hangul.Compose(runes[starter], rune) ?? CanonicalData.Compose(runes[starter], rune)) is { } composed)
            {
                runes[starter] = composed;
                continue;
            }

            (starter, lastClass) = mark == 0 ? (end, 0) : (starter, mark);
            runes[end++] = rune;
        }

        runes.RemoveRange(end, runes.Count - end);
    }
}
