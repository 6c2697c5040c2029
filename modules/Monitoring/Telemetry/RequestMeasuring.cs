using IonMentoring.Monitoring.Health;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.Telemetry;

internal sealed class RequestMeasuring(RequestDelegate next, RequestRates rates, RequestMeter meter, TimeProvider time)
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
                rates.Count(failed);
                meter.Measure(http, failed, time.GetElapsedTime(startedAt));
            }
        }
    }
}
