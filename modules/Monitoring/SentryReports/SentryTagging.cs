using IonMentoring.Monitoring.Events;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Tells where a request was sent, before anything of it can be reported.</summary>
internal sealed class SentryTagging(RequestDelegate next, SentryTags tags, RequestMeter meter)
{
    public Task InvokeAsync(HttpContext http)
    {
        tags.Tell(meter.RegionOf(http.Request), RequestEvents.ColourOf(http.Request));
        return next(http);
    }
}
