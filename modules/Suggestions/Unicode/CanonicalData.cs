using System.Collections.Frozen;
using System.Globalization;

namespace IonMentoring.Suggestions.Unicode;

/// <summary>Unicode's table of canonical decompositions and combining classes, from the resource <c>canonical.txt</c>; read at the first text that needs it.</summary>
internal static class CanonicalData
{
    private const string Composes = "=";

    private static readonly FrozenDictionary<int, byte> Classes;
    private static readonly FrozenDictionary<(int, int), int> Compositions;

    static CanonicalData()
    {
        var classes = new Dictionary<int, byte>();
        var decompositions = new Dictionary<int, int[]>();
        var compositions = new Dictionary<(int, int), int>();
        foreach (var row in Rows())
        {
            var (rune, parts) = (Hexadecimal(row[0]), row.Skip(3).Select(Hexadecimal).ToArray());
            if (row[1] != "0")
            {
                classes.Add(rune, byte.Parse(row[1], CultureInfo.InvariantCulture));
            }

            if (parts.Length > 0)
            {
                decompositions.Add(rune, parts);
            }

            if (row.ElementAtOrDefault(2) == Composes)
            {
                compositions.Add((parts[0], parts[1]), rune);
            }
        }

        (Classes, Decompositions, Compositions) = (classes.ToFrozenDictionary(), decompositions.ToFrozenDictionary(), compositions.ToFrozenDictionary());
    }

    public static FrozenDictionary<int, int[]> Decompositions { get; }

    public static byte ClassOf(int rune) => Classes.GetValueOrDefault(rune);

    public static int? Compose(int first, int second) => Compositions.TryGetValue((first, second), out var composed) ? composed : null;

    private static IEnumerable<string[]> Rows()
    {
        using var resource = typeof(CanonicalData).Assembly.GetManifestResourceStream("canonical.txt")!;
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split(' ');
            }
        }
    }

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
