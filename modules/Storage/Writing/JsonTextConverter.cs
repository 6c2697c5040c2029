using System.Text.Json;
using System.Text.Json.Serialization;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Writing;

/// <summary>JSON within a waiting row, as a string: it comes back in the same characters.</summary>
internal sealed class JsonTextConverter : JsonConverter<JsonText>
{
    public override JsonText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
