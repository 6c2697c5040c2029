using IonMentoring.Edge.Forwarding;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class SafeRequestsTests
{
    [Theory]
    [InlineData("GET", "/anything")]
    [InlineData("HEAD", "/anything")]
    [InlineData("OPTIONS", "/anything")]
    [InlineData("POST", "/api/v2/process")]
    [InlineData("POST", "/api/v2/recommend")]
    [InlineData("POST", "/api/v2/bulk-process")]
    [InlineData("POST", "/api/v2/chat/multi-persona")]
    [InlineData("POST", "/api/v2/resonance/detect")]
    [InlineData("POST", "/chat")]
    [InlineData("POST", "/api/persona/process")]
    [InlineData("POST", "/API/V2/Process")]
    [InlineData("POST", "/api/v2/process/")]
    public void Safe(string method, string path) => IsSafe(method, path).ShouldBeTrue();

    [Theory]
    [InlineData("POST", "/api/v2/cache/invalidate")]
    [InlineData("POST", "/api/v2/process/more")]
    [InlineData("POST", "/api/v2/processes")]
    [InlineData("POST", "/")]
    [InlineData("POST", "")]
    [InlineData("PUT", "/api/v2/process")]
    [InlineData("DELETE", "/api/v2/process")]
    [InlineData("PATCH", "/api/v2/process")]
    [InlineData("get", "/anything")]
    public void NotSafe(string method, string path) => IsSafe(method, path).ShouldBeFalse();

    [Fact]
    public void WebSocket_notSafe() => IsSafe("GET", "/echo", upgrade: "websocket").ShouldBeFalse();

    private static bool IsSafe(string method, string path, string? upgrade = null)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = (method, path);
        if (upgrade is not null)
        {
            request.Headers.Upgrade = upgrade;
        }

        return SafeRequests.IsSafe(request);
    }
}
