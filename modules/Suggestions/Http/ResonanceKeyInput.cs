using System.Text.Json;
using System.Text.Json.Serialization;

namespace IonMentoring.Suggestions.Http;

/// <summary>A resonance key as clients write it: an object with three parts, or one string.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record ResonanceKeyInput(string? Text, string? Tone, string? Pace, string? Intent)
{
    internal sealed class Converter : JsonConverter<ResonanceKeyInput>
    {
        public override ResonanceKeyInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new(reader.GetString(), null, null, null);
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException();
            }

            var parts = JsonSerializer.Deserialize(ref reader, SuggestionsJson.Default.ResonanceKeyParts)!;
            return new(null, parts.Tone, parts.Pace, parts.Intent);
        }

        public override void Write(Utf8JsonWriter writer, ResonanceKeyInput value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text ?? $"{value.Tone}-{value.Pace}-{value.Intent}");
    }
}

/// <summary>The object form of a key.</summary>
internal sealed record ResonanceKeyParts(string? Tone, string? Pace, string? Intent);
