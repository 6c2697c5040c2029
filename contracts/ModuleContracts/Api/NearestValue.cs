namespace IonMentoring.ModuleContracts.Api;

/// <summary>Finds what somebody probably meant: the allowed value with the smallest edit distance (a swap of neighbours counts once).</summary>
public static class NearestValue
{
    private const int LongestCompared = 64;

    /// <summary>The allowed value that is most like a given one, of which the first 64 characters are looked at; of several the first.</summary>
    /// <param name="given">What somebody wrote.</param>
    /// <param name="allowed">What it may be; at least one value.</param>
    public static string Find(string given, IReadOnlyList<string> allowed)
    {
        var compared = Compared(given);
        return allowed.MinBy(value => Distance(compared, value))!;
    }

    /// <summary>The allowed values that are most like a given one: those that begin with it, then the nearest.</summary>
    /// <param name="given">What somebody wrote.</param>
    /// <param name="allowed">What it may be.</param>
    /// <param name="most">How many at the most.</param>
    public static IReadOnlyList<string> Nearest(string given, IReadOnlyList<string> allowed, int most)
    {
        var compared = Compared(given);
        return [.. allowed.OrderBy(value => !value.StartsWith(compared, StringComparison.OrdinalIgnoreCase)).ThenBy(value => Distance(compared, value)).Take(most)];
    }

    /// <summary>How many characters have to be added, left out, replaced, or swapped with their neighbour to make one text the other.</summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static string Compared(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Length <= LongestCompared ? given : given[..LongestCompared];
    }

    private static int Step(int[,] rows, string left, string right, int i, int j)
    {
        var replace = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
