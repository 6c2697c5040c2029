namespace IonMentoring.Routing.Keys;

/// <summary>Finds what somebody probably meant: the allowed value with the smallest edit distance (a swap of neighbours counts once).</summary>
internal static class NearestValue
{
    private const int LongestCompared = 64;

    public static string Find(string given, IReadOnlyList<string> allowed)
    {
        var compared = given.Length <= LongestCompared ? given : given[..LongestCompared];
        return allowed.MinBy(value => Distance(compared, value))!;
    }

    internal static int Distance(string left, string right)
    {
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

    private static int Step(int[,] rows, string left, string right, int i, int j)
    {
        var replace = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
