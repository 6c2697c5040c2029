using IonMentoring.Monitoring.Health;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.Telemetry;

internal sealed class RequestMeasuring(RequestDelegate next, RequestRates rates, RequestMeter meter, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var startedAt = time.GetTimestamp();
        await next(http);
        rates.Count(failed: http.Response.StatusCode >= StatusCodes.Status500InternalServerError);
        meter.Measure(http, time.GetElapsedTime(startedAt));
    }
}
