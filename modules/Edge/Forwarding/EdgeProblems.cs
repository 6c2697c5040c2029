using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Edge.Forwarding;

/// <summary>What a client is told, in the api's form, when the edge answers in its place.</summary>
internal sealed class EdgeProblems(TimeProvider time)
{
    private const int RetryAfterSeconds = 1;

    public Task UnknownRegionAsync(HttpContext http, IEnumerable<string> known) => AnswerAsync(
        http, StatusCodes.Status400BadRequest, "INVALID_REGION", "There is no such region", $"X-Ion-Region names no region. Known: {string.Join(", ", known)}.", "X-Ion-Region");

    public Task NoDestinationAsync(HttpContext http, int regions) => AnswerAsync(
        http,
        StatusCodes.Status503ServiceUnavailable,
        "API_UNAVAILABLE",
        "The api is not available",
        $"No destination is ready, in none of the {regions} regions. Try again as soon as Retry-After says.");

    public Task BadRequestAsync(HttpContext http, int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => AnswerAsync(http, status, "REQUEST_TOO_LARGE", "The request is too large", "The request body is too large."),
        StatusCodes.Status408RequestTimeout => AnswerAsync(http, status, "INVALID_INPUT", "The request is not valid", "The request body came too slowly."),
        _ => AnswerAsync(http, StatusCodes.Status400BadRequest, "INVALID_INPUT", "The request is not valid", "The request is not valid HTTP, or its body ended early."),
    };

    /// <summary>An answer that has begun is left alone: its client sees the connection end, not a whole answer.</summary>
    public Task FailedAsync(HttpContext http, AttemptFailure failure)
    {
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        return failure switch
        {
            AttemptFailure.Client => BadRequestAsync(http, http.Response.StatusCode),
            AttemptFailure.TimedOut => AnswerAsync(
                http, StatusCodes.Status504GatewayTimeout, "API_TIMEOUT", "The api took too long", "The api did not answer in time. The request may have been carried out."),
            _ => AnswerAsync(
                http, StatusCodes.Status503ServiceUnavailable, "API_UNAVAILABLE", "The api is not available", "The api did not answer. Try again as soon as Retry-After says."),
        };
    }

    private Task AnswerAsync(HttpContext http, int status, string code, string title, string message, string? field = null)
    {
        var response = http.Response;
        response.Clear();
        response.StatusCode = status;
        response.Headers["X-API-Version"] = "2";
        response.Headers["X-Request-ID"] = http.TraceIdentifier;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var problem = new EdgeProblem(
            "about:blank", title, status, message, Success: false, new EdgeError(code, message, field), http.TraceIdentifier, time.GetUtcNow().UtcDateTime);
        return response.WriteAsJsonAsync(problem, EdgeProblemJson.Default.EdgeProblem, "application/problem+json");
    }
}

internal sealed record EdgeProblem(
    string Type, string Title, int Status, string Detail, bool Success, EdgeError Error, string RequestId, DateTime Timestamp);

internal sealed record EdgeError(string Code, string Message, string? Field);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EdgeProblem))]
internal sealed partial class EdgeProblemJson : JsonSerializerContext;
