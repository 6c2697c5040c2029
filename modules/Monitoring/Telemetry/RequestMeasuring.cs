using IonMentoring.Monitoring.Events;
using IonMentoring.Monitoring.Health;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.Telemetry;

internal sealed class RequestMeasuring(RequestDelegate next, RequestRates rates, RequestMeter meter, RequestEvents events, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var startedAt = time.GetTimestamp();
        var failed = true;
        try
        {
            await next(http);
            failed = http.Response.StatusCode >= StatusCodes.Status500InternalServerError;
        }
        finally
        {
            // A connection that was taken over ends when its client leaves: that is no answer.
            if (http.Response.StatusCode != StatusCodes.Status101SwitchingProtocols)
            {
                Measure(http, failed, time.GetElapsedTime(startedAt));
            }
        }
    }

    private void Measure(HttpContext http, bool failed, TimeSpan elapsed)
    {
        rates.Count(failed);
        meter.Measure(http, failed, elapsed);
        events.Record(http, failed, elapsed, meter.RegionOf(http.Request));
    }
}
