using System.Globalization;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Reads values at paths such as <c>routing.scores.lua</c> or <c>results.0.content</c>.</summary>
internal static class JsonReading
{
    /// <summary>The value, or null when it is absent or null.</summary>
    public static JsonNode? Find(this JsonNode json, string path)
    {
        JsonNode? node = json;
        foreach (var step in path.Split('.'))
        {
            node = node switch
            {
                JsonArray list => list.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture)),
                JsonObject members => members[step],
                _ => null,
            };
        }

        return node;
    }

    public static JsonNode At(this JsonNode json, string path) =>
        json.Find(path) ?? throw new InvalidOperationException($"{path} is missing or null in {json.ToJsonString()}");

    public static string Text(this JsonNode json, string path) => json.At(path).GetValue<string>();

    public static double Number(this JsonNode json, string path) => json.At(path).GetValue<double>();

    public static long Whole(this JsonNode json, string path) => json.At(path).GetValue<long>();

    public static bool Flag(this JsonNode json, string path) => json.At(path).GetValue<bool>();

    /// <summary>The entries of a list.</summary>
    public static IReadOnlyList<JsonNode> List(this JsonNode json, string path) =>
        [.. json.At(path).AsArray().Select(entry => entry ?? throw new InvalidOperationException($"{path} holds a null"))];

    /// <summary>The entries of a list of strings.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode json, string path) =>
        [.. json.List(path).Select(entry => entry.GetValue<string>())];

    /// <summary>The names of an object's members.</summary>
    public static IReadOnlyList<string> Names(this JsonNode json, string path) =>
        [.. json.At(path).AsObject().Select(member => member.Key)];
}
