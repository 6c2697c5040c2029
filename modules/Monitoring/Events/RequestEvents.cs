using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Monitoring;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Events;

/// <summary>Makes an event of an answer that is to be kept.</summary>
internal sealed class RequestEvents(EventLog log, EventRules rules)
{
    public void Record(HttpContext http, bool failed, TimeSpan elapsed, string? region)
    {
        // What was thrown through everything has no status of its own.
        var status = failed ? Math.Max(http.Response.StatusCode, StatusCodes.Status500InternalServerError) : http.Response.StatusCode;
        var rule = rules.OfAnswer(status, elapsed);
        if (log.IsKept(rule))
        {
            log.Keep(EventTypes.ApiRequest, rule, Of(http, status, elapsed, region));
        }
    }

    public static string? ColourOf(HttpRequest request) => request.Headers[ServingSide.ColourHeader] is [{ } colour] && ServingSide.IsColour(colour) ? colour : null;

    private static ApiRequestEvent Of(HttpContext http, int status, TimeSpan elapsed, string? region) => new(
        MethodOf(http.Request),
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none",
        status,
        elapsed,
        http.Features.Get<IKnownUser>()?.UserId,
        http.TraceIdentifier,
        ErrorOf(http),
        region,
        ColourOf(http.Request));

    private static string? ErrorOf(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Error.GetType().Name ?? http.Features.Get<ApiException>()?.Code.Spell();

    // A client may send any word for one.
    private static string MethodOf(HttpRequest request) => request.Method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" ? request.Method : "other";
}
