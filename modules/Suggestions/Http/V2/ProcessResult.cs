using System.Buffers;
using System.Text.Json;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Pipeline;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>
/// Writes a <see cref="ProcessAnswer"/> as the serializer does, with its two large parts as they were written before: the content by
/// its suggestion, the routing by its decision. With its length, which saves everyone on its way the chunks.
/// </summary>
internal sealed class ProcessResult(ProcessAnswer answer, Suggestion suggestion) : IResult
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Write(httpContext.Response);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    internal static void Write(Utf8JsonWriter json, ProcessAnswer answer, Suggestion suggestion)
    {
        json.WriteStartObject();
        json.WriteBoolean("success"u8, answer.Success);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(suggestion.ContentJson, skipInputValidation: true);
        json.WriteString("persona_used"u8, answer.PersonaUsed);
        json.WriteString("resonance_key"u8, answer.ResonanceKey);
        json.WriteNumber("confidence"u8, answer.Confidence);
        json.WritePropertyName("routing"u8);
        json.WriteRawValue(answer.Routing.Json, skipInputValidation: true);
        json.WritePropertyName("performance"u8);
        JsonSerializer.Serialize(json, answer.Performance, SuggestionsJson.Default.PerformanceView);
        json.WritePropertyName("metadata"u8);
        if (answer.Metadata is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, answer.Metadata, SuggestionsJson.Default.MetadataView);
        }

        json.WriteString("request_id"u8, answer.RequestId);
        json.WriteString("timestamp"u8, answer.Timestamp);
        json.WriteEndObject();
        json.Flush();
    }

    private void Write(HttpResponse response)
    {
        var buffer = _buffer ??= new(4096);
        var json = _writer ??= new(buffer, new() { SkipValidation = true });
        buffer.ResetWrittenCount();
        json.Reset();
        Write(json, answer, suggestion);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        response.BodyWriter.Write(buffer.WrittenSpan);
    }
}
