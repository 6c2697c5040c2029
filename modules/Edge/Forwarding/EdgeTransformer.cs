using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Forwarding;

/// <summary>What the edge adds to a request and to its answer.</summary>
internal sealed class EdgeTransformer(string region, string colour, string servedBy) : HttpTransformer
{
    private const string EncodedSlash = "%2F";

    private static readonly string[] SetHere = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", RegionRules.RegionHeader, ServingSide.ColourHeader];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        foreach (var header in SetHere)
        {
            if (httpContext.Request.Headers.ContainsKey(header))
            {
                proxyRequest.Headers.Remove(header);
            }
        }

        if (httpContext.Request.Path.Value?.Contains(EncodedSlash, StringComparison.OrdinalIgnoreCase) == true)
        {
            proxyRequest.RequestUri = AsItWasWritten(httpContext, destinationPrefix);
        }

        var request = EdgeRequest.Of(httpContext);
        proxyRequest.Options.Set(EdgeRequest.Key, request);
        proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", request.Client);
        proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
        proxyRequest.Headers.TryAddWithoutValidation(RegionRules.RegionHeader, region);
        proxyRequest.Headers.TryAddWithoutValidation(ServingSide.ColourHeader, colour);
        if (request.Span is { } span)
        {
            EdgeSpans.Pass(span, proxyRequest);
        }
    }

    // The server leaves %2F in a path as it is, so that it looks like one that was written %252F, and as such it would go on. Null
    // where the path is not as it was written otherwise: then YARP writes it.
    private static Uri? AsItWasWritten(HttpContext http, string destinationPrefix)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') && !target.Contains("/.", StringComparison.Ordinal) && !target.Contains("%2E", StringComparison.OrdinalIgnoreCase)
            ? new Uri($"{destinationPrefix.TrimEnd('/')}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
            : null;
    }

    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
        {
            return true;
        }

        var request = EdgeRequest.Of(httpContext);
        request.AnswerBegan();
        if (request.TriesAgainAfter((int)proxyResponse.StatusCode))
        {
            return false;
        }

        var hasBody = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        httpContext.Response.Headers["X-Ion-Served-By"] = servedBy;
        return hasBody;
    }
}
