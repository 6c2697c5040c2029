using System.Buffers;

namespace IonMentoring.ModuleContracts.Api;

/// <summary>How the edge tells an api where it sent a request. Without an edge anybody may have set the headers, so what cannot be a name is none.</summary>
public static class ServingSide
{
    /// <summary>The header with the region's name.</summary>
    public const string RegionHeader = "X-Ion-Region";

    /// <summary>The header with the side of the region, <c>blue</c> or <c>green</c>.</summary>
    public const string ColourHeader = "X-Ion-Colour";

    private const int LongestRegion = 64;

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Whether it can be a region's name: 1 to 64 letters, digits, <c>-</c>, <c>_</c> and <c>.</c></summary>
    public static bool IsRegion(string name) => name.Length is > 0 and <= LongestRegion && !name.AsSpan().ContainsAnyExcept(RegionCharacters);

    /// <summary>Whether it is one of the two sides.</summary>
    public static bool IsColour(string name) => name is "blue" or "green";
}
