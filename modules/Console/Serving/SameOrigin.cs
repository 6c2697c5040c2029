using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Serving;

/// <summary>Refuses what pages of other origins send: another port of the same machine counts as the same site for cookies.</summary>
internal static class SameOrigin
{
    public static TBuilder RefuseOtherOrigins<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                if (IsOurs(http.Request))
                {
                    return next(http);
                }

                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return http.Response.WriteAsync("This came from a page of another origin.", http.RequestAborted);
            };
        });
        return builder;
    }

    public static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }
}
