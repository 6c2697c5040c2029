using Microsoft.AspNetCore.Http;

namespace IonMentoring.Monitoring.Health;

internal sealed class RequestCounting(RequestDelegate next, RequestRates rates)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        rates.Count(failed: http.Response.StatusCode >= StatusCodes.Status500InternalServerError);
    }
}
