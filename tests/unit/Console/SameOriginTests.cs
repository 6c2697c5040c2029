using IonMentoring.OperatorConsole.Serving;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Tests;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", "http://127.0.0.1:8080", true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", "http://127.0.0.1:9", false)]
    [InlineData("cross-site", "http://elsewhere", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "http://127.0.0.1:8080", true)]
    [InlineData(null, "http://127.0.0.1:9", false)]
    [InlineData(null, "null", false)]
    public void Request_fromAPage_isOursOrNot(string? site, string? origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("127.0.0.1", 8080);
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;

        SameOrigin.IsOurs(request).ShouldBe(expected);
    }
}
