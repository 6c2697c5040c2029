using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Composer;

/// <summary>Chooses the lines of a section: in turn from every selector that fits the message.</summary>
internal static class LineChoice
{
    public static IReadOnlyList<string> Choose(PlaybookSection section, string[] selectors, OwnWords words, uint start)
    {
        var lists = new List<List<string>>(selectors.Length);
        foreach (var selector in selectors)
        {
            if (section.Lines.TryGetValue(selector, out var lines))
            {
                lists.Add(InOrder(lines, words, start));
            }
        }

        var chosen = new List<string>(section.Take);
        var isMore = true;
        for (var turn = 0; isMore && chosen.Count < section.Take; turn++)
        {
            isMore = false;
            foreach (var list in lists)
            {
                if (turn >= list.Count || chosen.Count == section.Take)
                {
                    continue;
                }

                isMore = true;
                var filled = words.Fill(list[turn]);
                if (!chosen.Contains(filled))
                {
                    chosen.Add(filled);
                }
            }
        }

        return chosen;
    }

    // One line with the person's own words comes first, then those without, then the others with them.
    private static List<string> InOrder(IReadOnlyList<string> lines, OwnWords words, uint start)
    {
        var ordered = new List<string>(lines.Count);
        var (hasOwn, beforeOwn) = (false, 0);
        for (var step = 0; step < lines.Count; step++)
        {
            var line = lines[(int)((start + (uint)step) % (uint)lines.Count)];
            switch (words.FitOf(line))
            {
                case LineFit.General:
                    ordered.Insert(beforeOwn++, line);
                    break;
                case LineFit.Own when hasOwn:
                    ordered.Add(line);
                    break;
                case LineFit.Own:
                    ordered.Insert(0, line);
                    (hasOwn, beforeOwn) = (true, beforeOwn + 1);
                    break;
            }
        }

        return ordered;
    }
}
