using System.Text.Json;
using System.Text.Json.Serialization;

namespace IonMentoring.Suggestions.Http;

/// <summary>A resonance key as clients write it: an object with three parts, or one string.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record ResonanceKeyInput
{
    /// <summary>The string form, or null.</summary>
    public string? Text { get; init; }

    public string? Tone { get; private set; }

    public string? Pace { get; private set; }

    public string? Intent { get; private set; }

    /// <summary>A part that was not a string, for the rules to refuse by its full name; or null.</summary>
    public string? WrongPart { get; private set; }

    internal sealed class Converter : JsonConverter<ResonanceKeyInput>
    {
        public override ResonanceKeyInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new() { Text = reader.GetString() };
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException();
            }

            var key = new ResonanceKeyInput();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                key.Take(name, ref reader);
            }

            return key;
        }

        public override void Write(Utf8JsonWriter writer, ResonanceKeyInput value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text ?? $"{value.Tone}-{value.Pace}-{value.Intent}");
    }

    private void Take(string name, ref Utf8JsonReader reader)
    {
        if (name is not ("tone" or "pace" or "intent"))
        {
            reader.Skip();
            return;
        }

        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            WrongPart = name;
            reader.Skip();
            return;
        }

        var value = reader.GetString();
        (Tone, Pace, Intent) = (name, value) switch
        {
            ("tone", _) when Tone is null => (value, Pace, Intent),
            ("pace", _) when Pace is null => (Tone, value, Intent),
            ("intent", _) when Intent is null => (Tone, Pace, value),
            _ => throw new JsonException($"Duplicate property '{name}'"),
        };
    }
}
