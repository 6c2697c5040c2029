using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Api.Errors;

/// <summary>The one place that turns what went wrong into an answer.</summary>
internal sealed class ProblemAnswers(RequestDelegate next, TimeProvider time, ILogger<ProblemAnswers> logger)
{
    private const int RetryAfterSeconds = 1;

    // Readable text for people who look at raw answers; the content type keeps browsers from reading it as a page.
    private static readonly ProblemJson Json = new(new JsonSerializerOptions(ProblemJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.ContentType is null && ForStatus(http) is { } refusal)
            {
                await AnswerAsync(http, refusal);
            }
        }
        catch (ApiException refusal) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientLeft(logger, http.TraceIdentifier);
            http.Abort();
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new ApiException(ApiErrorCode.RequestTooLarge, "The request body is too large.")
                : new ApiException(ApiErrorCode.InvalidInput, "The request is not valid HTTP, or its body ended early."));
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            Log.Unexpected(logger, http.TraceIdentifier, exception);
            http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = exception, Path = string.Empty });
            await AnswerAsync(http, new ApiException(ApiErrorCode.InternalError, "The request failed. Nothing was lost; it can be sent again."));
        }
    }

    private static ApiException? ForStatus(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new(
            ApiErrorCode.Unauthenticated, "This needs an operator key: send the header Authorization: Bearer <operator key>."),
        StatusCodes.Status403Forbidden => new(ApiErrorCode.Forbidden, "The key is known, but it is not an operator key."),
        StatusCodes.Status404NotFound => new(ApiErrorCode.NotFound, "There is nothing at this address. The api is described at /openapi/v2.json and /docs."),
        StatusCodes.Status405MethodNotAllowed => new(
            ApiErrorCode.MethodNotAllowed, $"{http.Request.Method} is not allowed here. Allowed: {http.Response.Headers.Allow}."),
        StatusCodes.Status415UnsupportedMediaType => new(ApiErrorCode.InvalidInput, "The body must be application/json.", "Content-Type"),
        StatusCodes.Status429TooManyRequests => new(ApiErrorCode.RateLimited, "Too many requests. Wait as long as Retry-After says, in seconds."),
        _ => null,
    };

    private Task AnswerAsync(HttpContext http, ApiException refusal)
    {
        // For those who measure and report.
        http.Features.Set(refusal);
        var response = http.Response;
        response.StatusCode = http.GetEndpoint()?.Metadata.GetMetadata<IOldErrorStatus>()?.StatusFor(refusal.Code) ?? ApiErrors.Status(refusal.Code);
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<IOldErrorStatus>() is not null)
        {
            return response.WriteAsJsonAsync(new OldProblemAnswer(refusal.Message), Json.OldProblemAnswer);
        }

        var name = refusal.Code.Spell();
        var answer = new ProblemAnswer(
            $"/docs#{name.ToLowerInvariant()}",
            ApiErrors.Title(refusal.Code),
            response.StatusCode,
            refusal.Message,
            Success: false,
            new ProblemError(name, refusal.Message, refusal.Field, refusal.Details),
            http.TraceIdentifier,
            time.GetUtcNow().UtcDateTime);
        return response.WriteAsJsonAsync(answer, Json.ProblemAnswer, "application/problem+json", http.RequestAborted);
    }
}
