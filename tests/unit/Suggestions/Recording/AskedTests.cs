using IonMentoring.Suggestions.Recording;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class AskedTests
{
    [Theory]
    [InlineData("europe-west1", "europe-west1")]
    [InlineData("", null)]
    [InlineData("not a region", null)]
    [InlineData("<script>", null)]
    public void In_regionHeader_onlyWhatCanBeARegion(string header, string? region) => With(header).Region.ShouldBe(region);

    [Fact]
    public void In_longRegion_none() => With(new string('x', 65)).Region.ShouldBeNull();

    [Fact]
    public void In_noOrTwoRegions_none()
    {
        Asked.In(new DefaultHttpContext()).Region.ShouldBeNull();
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Ion-Region"] = (string[])["a", "b"];
        Asked.In(http).Region.ShouldBeNull();
    }

    [Fact]
    public void Part_index_behindTheId() => new Asked("r", "/", null, CancellationToken.None).Part(12).RequestId.ShouldBe("r-12");

    private static Asked With(string region)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Ion-Region"] = region;
        return Asked.In(http);
    }
}
