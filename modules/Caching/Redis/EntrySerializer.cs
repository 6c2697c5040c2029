using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.ModuleContracts.Caching;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace IonMentoring.Caching.Redis;

/// <summary>Writes kept values as JSON in a frame. Strict when it reads: what is not wholly right throws, and counts as not there.</summary>
internal sealed class EntrySerializer(IEnumerable<CachedTypes> types) : IFusionCacheSerializer
{
    // The modules' types by their own contexts; around them FusionCache's entry and ours, whose types only the run time puts together.
    private readonly JsonSerializerOptions _options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine([.. types.Select(known => known.Resolver), new DefaultJsonTypeInfoResolver()]),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public byte[] Serialize<T>(T? obj) => EntryFrame.Frame(JsonSerializer.SerializeToUtf8Bytes(obj, _options));

    public T? Deserialize<T>(byte[] data) => EntryFrame.TryOpen(data, out var json)
        ? JsonSerializer.Deserialize<T>(json, _options)
        : throw new InvalidDataException("The value is cut off, damaged or of another version.");

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => ValueTask.FromResult(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => ValueTask.FromResult(Deserialize<T>(data));
}
