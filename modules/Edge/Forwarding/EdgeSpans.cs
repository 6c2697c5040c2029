using System.Diagnostics;
using System.Globalization;
using IonMentoring.Edge.Regions;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Edge.Forwarding;

/// <summary>What a trace shows of a request's way through the edge: the request, and each attempt. No path: a person's name may be in it.</summary>
internal static class EdgeSpans
{
    private const string TraceParent = "traceparent";
    private const string TraceState = "tracestate";

    private static readonly ActivitySource Source = new("IonMentoring.Edge");

    /// <summary>Whether anybody traces. While nobody does, a request costs nothing more than this look.</summary>
    public static bool AreWanted => Source.HasListeners();

    /// <summary>Begins a request's span, in the trace that its client began, if it did.</summary>
    public static Activity? Request(HttpRequest request)
    {
        var method = MethodOf(request);
        return Source.StartActivity(method, ActivityKind.Server, ParentOf(request))?.SetTag("http.request.method", method);
    }

    public static void End(Activity? span, HttpContext http)
    {
        if (http.Features.Get<EdgeRequest>() is { Destination: not null } request)
        {
            Tell(span, request);
        }

        Status(span, http.Response.StatusCode);
    }

    /// <summary>Begins the span of an attempt.</summary>
    public static Activity? Attempt(EdgeRequest request)
    {
        var span = Source.StartActivity("attempt", ActivityKind.Client);
        Tell(span, request);
        if (request.AttemptsBefore > 0)
        {
            span?.SetTag("http.request.resend_count", request.AttemptsBefore);
        }

        return span;
    }

    public static void End(Activity? span, AttemptFailure? failure, int status)
    {
        if (failure is { } kind)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", kind.ToString());
        }
        else
        {
            Status(span, status);
        }
    }

    /// <summary>Has the api go on with the trace where the attempt stands.</summary>
    public static void Pass(Activity span, HttpRequestMessage request)
    {
        request.Headers.Remove(TraceParent);
        request.Headers.Remove(TraceState);
        request.Headers.TryAddWithoutValidation(TraceParent, span.Id);
        if (span.TraceStateString is { Length: > 0 } state)
        {
            request.Headers.TryAddWithoutValidation(TraceState, state);
        }
    }

    // In a process with an api the web server has begun a span already, in the same trace.
    private static ActivityContext ParentOf(HttpRequest request) =>
        Activity.Current is { } current ? current.Context
        : ActivityContext.TryParse(request.Headers[TraceParent], request.Headers[TraceState], isRemote: true, out var parent) ? parent
        : default;

    private static void Tell(Activity? span, EdgeRequest request) => span?
        .SetTag("region", request.Side.Region)
        .SetTag("colour", request.Side.Colour.Spell())
        .SetTag("destination", request.Destination!.Name);

    private static void Status(Activity? span, int status)
    {
        span?.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", status.ToString(CultureInfo.InvariantCulture));
        }
    }

    // A client may send any word for one.
    private static string MethodOf(HttpRequest request) => request.Method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" ? request.Method : "HTTP";
}
