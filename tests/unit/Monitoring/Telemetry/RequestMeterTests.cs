using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Tests.Telemetry;

public sealed class RequestMeterTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    [Theory]
    [InlineData("EUROPE-west1", "europe-west1")]
    [InlineData("my.region_1", "my.region_1")]
    [InlineData("what I am", "other")]
    [InlineData("<b>", "other")]
    [InlineData("région", "other")]
    [InlineData("", null)]
    public void RegionOf_header_onlyWhatMayBeARegionsName(string header, string? region)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Ion-Region"] = header;
        new RequestMeter(_services.GetRequiredService<IMeterFactory>()).RegionOf(http.Request).ShouldBe(region);
    }

    public void Dispose() => _services.Dispose();
}
