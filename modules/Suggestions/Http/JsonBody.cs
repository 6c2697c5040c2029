using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace IonMentoring.Suggestions.Http;

/// <summary>A request's body, read whole within the endpoint's limit, with errors that say what is wrong where.</summary>
/// <param name="Value">What was read.</param>
/// <typeparam name="T">A type of <see cref="SuggestionsJson"/>.</typeparam>
internal sealed record JsonBody<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly JsonTypeInfo<T> Type = (JsonTypeInfo<T>)SuggestionsJson.Default.GetTypeInfo(typeof(T))!;

    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext http, ParameterInfo _)
    {
        // What nearly everyone sends needs no reading.
        if (http.Request.ContentType is not "application/json" && !http.Request.HasJsonContentType())
        {
            throw new ApiException(ApiErrorCode.InvalidInput, "The body must be JSON: send the header Content-Type: application/json.", "Content-Type");
        }

        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > limit.Bytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw new ApiException(ApiErrorCode.RequestTooLarge, $"The body is larger than {limit.Bytes / 1024} KiB, the limit of this endpoint.");
            }

            if (read.IsCompleted)
            {
                try
                {
                    return new(Parse(read.Buffer));
                }
                finally
                {
                    reader.AdvanceTo(read.Buffer.End);
                }
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static T Parse(ReadOnlySequence<byte> body)
    {
        var bytes = WithoutByteOrderMark(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        try
        {
            var json = new Utf8JsonReader(bytes, JsonBodyErrors.ReaderOptions);
            var value = JsonSerializer.Deserialize(ref json, Type);
            JsonBodyErrors.RequireEnd(ref json);

            // The reader looks only at the text it unescapes; what is kept or skipped as it came has not been checked.
            JsonBodyErrors.RequireUtf8(bytes);
            return value ?? throw new ApiException(ApiErrorCode.InvalidInput, "The body is null; it must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw JsonBodyErrors.Refusal(exception);
        }
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body[3..] : body;
}
