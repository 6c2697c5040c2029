using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Edge.Forwarding;

/// <summary>Which requests may be sent twice without anybody noticing.</summary>
internal static class SafeRequests
{
    // They compute an answer and change nothing; every other POST is carried out at most once.
    private static readonly FrozenSet<string> Posts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "/api/v2/process", "/api/v2/recommend", "/api/v2/bulk-process", "/api/v2/chat/multi-persona", "/api/v2/resonance/detect", "/chat", "/api/persona/process");

    public static bool IsSafe(HttpRequest request) => request.Method switch
    {
        "GET" => !request.Headers.ContainsKey("Upgrade"),
        "HEAD" or "OPTIONS" => true,
        "POST" => Posts.Contains((request.Path.Value ?? string.Empty).TrimEnd('/')),
        _ => false,
    };
}
