using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Forwarding;

/// <summary>The way of a request through the edge: its region, its side, a destination; and another one if that fails.</summary>
internal sealed class EdgeForwarding(
    EdgeTopology topology, IHttpForwarder forwarder, RetryBudget budget, EdgeProblems problems, TimeProvider time, ILogger<EdgeForwarding> logger)
{
    private ForwarderRequestConfig _config = new();

    public Task ForwardAsync(HttpContext http) => EdgeSpans.AreWanted ? TraceAsync(http) : SendOnAsync(http);

    private async Task TraceAsync(HttpContext http)
    {
        using var span = EdgeSpans.Request(http.Request);
        try
        {
            await SendOnAsync(http);
        }
        finally
        {
            EdgeSpans.End(span, http);
        }
    }

    private async Task SendOnAsync(HttpContext http)
    {
        var (rules, options) = (topology.Rules, topology.Options);
        var client = rules.Client(http);
        if (rules.Find(http.Request, client) is not { } region)
        {
            await problems.UnknownRegionAsync(http, rules.Names);
            return;
        }

        var isSafe = SafeRequests.IsSafe(http.Request);
        using var body = new RequestBody(http.Request);
        try
        {
            // Before anything is sent, also for what is sent once: a destination that goes away says which requests it did not take.
            await body.ReadAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            await problems.BadRequestAsync(http, bad.StatusCode);
            return;
        }
        catch (Exception left) when (left is OperationCanceledException or IOException)
        {
            return;
        }

        var address = client.ToString();

        // Only now: reading a slow body can outlast a promotion, and a side that drains takes nothing new.
        var colour = UserSide.Of(region.Traffic, region.Name, body.Bytes, address);
        var request = new EdgeRequest(region, colour, address, isSafe && body.IsWhole, options.Retries, budget, time) { Body = body };
        http.Features.Set(request);
        budget.CountRequest();
        while (request.MoveNext())
        {
            var error = await TryAsync(http, request, options);
            if (request.IsGrantedRetry)
            {
                Log.TriedAgain(logger, request.Destination!.Name, error?.Exception?.Message ?? "it answered that it cannot serve");
                http.Response.Clear();
                http.Features.Set<IForwarderErrorFeature>(null);
                continue;
            }

            if (error is not null)
            {
                await problems.FailedAsync(http, AttemptFailures.Classify(error));
            }

            return;
        }

        await problems.NoDestinationAsync(http, topology.Regions.Count);
    }

    private async Task<IForwarderErrorFeature?> TryAsync(HttpContext http, EdgeRequest request, EdgeOptions options)
    {
        var destination = request.Destination!;
        var start = time.GetTimestamp();
        using var span = EdgeSpans.Attempt(request);
        request.Span = span;
        destination.Begin();
        try
        {
            await forwarder.SendAsync(http, destination.Prefix, destination.Client, Config(options.Retries), destination.Transformer);
        }
        finally
        {
            destination.End();
        }

        var error = http.GetForwarderErrorFeature();
        if (error is { Error: ForwarderError.RequestBodyDestination or ForwarderError.RequestBodyClient } && request.AnsweredAt is not null)
        {
            // An answer that comes before its destination has read the whole body, such as 413, is an answer like others.
            error = null;
        }

        var failure = error is null ? (AttemptFailure?)null : AttemptFailures.Classify(error);
        EdgeSpans.End(span, failure, http.Response.StatusCode);
        var isGivenUp = failure == AttemptFailure.Client && http.RequestAborted.IsCancellationRequested;
        if (failure != AttemptFailure.Client || isGivenUp)
        {
            // A client that leaves has waited at least that long: a build that hangs is seen also where clients are impatient.
            // Until the answer began: how long it takes after that is up to its client, and to what it is.
            var answered = request.AnsweredAt ?? time.GetTimestamp();
            var status = isGivenUp ? StatusCodes.Status499ClientClosedRequest : http.Response.StatusCode;
            request.Side.Recent.Count(time.GetElapsedTime(start, answered), status, isAnswered: failure is null || isGivenUp);
        }

        if (failure is AttemptFailure.NeverSent or AttemptFailure.Lost or AttemptFailure.TimedOut or AttemptFailure.BrokenOff)
        {
            if (error!.Error != ForwarderError.RequestBodyClient)
            {
                Eject(destination, options.Health, error.Exception?.Message ?? error.Error.ToString());
            }

            _ = !http.Response.HasStarted && request.TriesAgainAfter(failure.Value);
        }

        return error;
    }

    private void Eject(Destination destination, HealthOptions health, string reason)
    {
        if (topology.TakeOut(destination, () => destination.Health.Eject(health, time.GetUtcNow(), reason)))
        {
            Log.DestinationOut(logger, destination.Name, reason);
        }
    }

    private ForwarderRequestConfig Config(RetryOptions retries) => _config.ActivityTimeout == retries.SilenceLimit
        ? _config
        : _config = new ForwarderRequestConfig { ActivityTimeout = retries.SilenceLimit, Version = System.Net.HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
}
