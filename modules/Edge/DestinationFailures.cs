using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge;

/// <summary>Gives a client an answer in the api's form when the api gave none.</summary>
internal static class DestinationFailures
{
    private const int RetryAfterSeconds = 1;

    public static async Task AnswerAsync(HttpContext http, Func<Task> next)
    {
        await next();
        if (http.GetForwarderErrorFeature() is { Error: not (ForwarderError.RequestCanceled or ForwarderError.RequestBodyClient) } && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            const string Message = "The api behind the edge did not answer. Try again in a moment.";
            var timestamp = http.RequestServices.GetService(typeof(TimeProvider)) is TimeProvider time ? time.GetUtcNow().UtcDateTime : default;
            await http.Response.WriteAsJsonAsync(
                new EdgeProblem("about:blank", "The api is not available", StatusCodes.Status503ServiceUnavailable, Message, Success: false,
                    new EdgeError("API_UNAVAILABLE", Message), http.TraceIdentifier, timestamp),
                EdgeJson.Default.EdgeProblem,
                "application/problem+json");
        }
    }
}

internal sealed record EdgeProblem(
    string Type, string Title, int Status, string Detail, bool Success, EdgeError Error, string RequestId, DateTime Timestamp);

internal sealed record EdgeError(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EdgeProblem))]
internal sealed partial class EdgeJson : JsonSerializerContext;
