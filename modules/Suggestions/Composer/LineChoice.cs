using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Composer;

/// <summary>Chooses the lines of a section: in turn from every selector that fits the message.</summary>
internal static class LineChoice
{
    public static IReadOnlyList<string> Choose(PlaybookSection section, string[] selectors, OwnWords words, uint start)
    {
        var lists = new List<List<string>>();
        foreach (var selector in selectors)
        {
            if (section.Lines.TryGetValue(selector, out var lines) && Fill(lines, words, start) is { Count: > 0 } filled)
            {
                lists.Add(filled);
            }
        }

        var chosen = new List<string>(section.Take);
        for (var turn = 0; chosen.Count < section.Take && lists.Exists(list => turn < list.Count); turn++)
        {
            foreach (var list in lists)
            {
                if (turn < list.Count && chosen.Count < section.Take && !chosen.Contains(list[turn], StringComparer.Ordinal))
                {
                    chosen.Add(list[turn]);
                }
            }
        }

        return chosen;
    }

    // Lines with the person's own words come before those without.
    private static List<string> Fill(IReadOnlyList<string> lines, OwnWords words, uint start)
    {
        var own = new List<string>();
        var general = new List<string>();
        for (var step = 0; step < lines.Count; step++)
        {
            var line = lines[(int)((start + (uint)step) % (uint)lines.Count)];
            if (words.Fill(line) is { } filled)
            {
                (ReferenceEquals(filled, line) ? general : own).Add(filled);
            }
        }

        return [.. own.Take(1), .. general, .. own.Skip(1)];
    }
}
