using System.Text.Json.Serialization;

namespace IonMentoring.Edge.Regions;

/// <summary>The two sides of a region: one serves, the other takes the next deployment.</summary>
[JsonConverter(typeof(SpelledEnumConverter<Colour>))]
internal enum Colour
{
    [JsonStringEnumMemberName("blue")]
    Blue,

    [JsonStringEnumMemberName("green")]
    Green,
}

internal static class ColourSpelling
{
    public static string Spell(this Colour colour) => colour == Colour.Blue ? "blue" : "green";

    public static Colour Other(this Colour colour) => colour == Colour.Blue ? Colour.Green : Colour.Blue;
}
