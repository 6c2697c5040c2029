using IonMentoring.Monitoring.Events;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Tells what reports of a request carry, when all of it is known and before any is made.</summary>
internal sealed class SentryTagging(RequestDelegate next, SentryTags tags, RequestMeter meter)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        finally
        {
            tags.Tell(http.TraceIdentifier, meter.RegionOf(http.Request), RequestEvents.ColourOf(http.Request));
        }
    }
}
