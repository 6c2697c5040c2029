using System.Globalization;

namespace IonMentoring.Swaps;

/// <summary>How often to swap, and under what load.</summary>
internal sealed record SoakSettings(int Swaps, int RequestsPerSecond)
{
    public static SoakSettings Parse(string[] arguments) => new(Number(arguments, "--swaps", 1000), Number(arguments, "--rate", 3000));

    private static int Number(string[] arguments, string name, int otherwise)
    {
        var at = Array.IndexOf(arguments, name);
        return at < 0 ? otherwise : int.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
    }
}
