using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Forwarding;

/// <summary>What the edge adds to a request and to its answer.</summary>
internal sealed class EdgeTransformer(string region, string servedBy) : HttpTransformer
{
    private static readonly string[] SetHere = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", RegionRules.RegionHeader];

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

        var request = EdgeRequest.Of(httpContext);
        if (request.IsLastAttempt)
        {
            proxyRequest.Options.Set(DestinationConnections.Waits, true);
        }

        proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", request.Client);
        proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
        proxyRequest.Headers.TryAddWithoutValidation(RegionRules.RegionHeader, region);
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
