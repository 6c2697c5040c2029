using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Bodies of requests.</summary>
internal static class Messages
{
    public static JsonObject With(string text, string? key = null)
    {
        var body = new JsonObject { ["user_input"] = text };
        if (key is not null)
        {
            body["resonance_key"] = key;
        }

        return body;
    }

    public static JsonObject Uncached(string text, string? key = null)
    {
        var body = With(text, key);
        body["use_cache"] = false;
        return body;
    }

    /// <summary>With the characters as they are: <see cref="JsonNode"/> would write those beyond ASCII as six bytes or more each.</summary>
    public static string Raw(string text) => $$"""{"user_input":"{{text}}","resonance_key":"{{Keys.Lua}}"}""";
}
