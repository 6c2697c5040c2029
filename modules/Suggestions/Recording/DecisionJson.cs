using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IonMentoring.Suggestions.Recording;

/// <summary>
/// Writes a decision as <see cref="RecordedDecision"/> is read. By hand, and with the routing as it was written before: every
/// answer pays for it.
/// </summary>
internal static class DecisionJson
{
    // Names in any script stay as they are: a database holds no pages.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonTypeInfo<RecordedRouting> Routing = new RecordingJson(new JsonSerializerOptions(RecordingJson.Default.Options) { Encoder = Encoder }).RecordedRouting;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static byte[] Write(RecordedRouting routing) => JsonSerializer.SerializeToUtf8Bytes(routing, Routing);

    public static void Write(RecordedDecision decision, IBufferWriter<byte> utf8)
    {
        var json = _writer ??= new(utf8, new() { Encoder = Encoder, SkipValidation = true });
        json.Reset(utf8);
        json.WriteStartObject();
        json.WritePropertyName("routing"u8);
        json.WriteRawValue(decision.Routing.Json, skipInputValidation: true);
        if (decision.Detection is { } detection)
        {
            json.WriteStartObject("detection"u8);
            Part(json, "tone"u8, detection.Tone);
            Part(json, "pace"u8, detection.Pace);
            Part(json, "intent"u8, detection.Intent);
            json.WriteEndObject();
        }

        Text(json, "language"u8, decision.Language);
        Text(json, "prompt_mode"u8, decision.PromptMode);
        Text(json, "persona_revision"u8, decision.PersonaRevision);
        Text(json, "template_version"u8, decision.TemplateVersion);
        Text(json, "settings_hash"u8, decision.SettingsHash);
        Flag(json, "key_fell_back"u8, decision.KeyFellBack);
        Flag(json, "is_aspect"u8, decision.IsAspect);
        Flag(json, "stood_in"u8, decision.StoodIn);
        Flag(json, "degraded"u8, decision.Degraded);
        Flag(json, "stale"u8, decision.Stale);
        Flag(json, "by_strengths"u8, decision.ByStrengths);
        Texts(json, "named_strengths"u8, decision.NamedStrengths);
        Number(json, "detection_ms"u8, decision.DetectionMs);
        Number(json, "answer_ms"u8, decision.AnswerMs);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Part(Utf8JsonWriter json, ReadOnlySpan<byte> name, RecordedPart part)
    {
        json.WriteStartObject(name);
        Text(json, "value"u8, part.Value);
        json.WriteNumber("confidence"u8, part.Confidence);
        Text(json, "secondary"u8, part.Secondary);
        Texts(json, "evidence"u8, part.Evidence);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value: true);
        }
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
