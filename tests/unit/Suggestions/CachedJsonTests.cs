using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Everything that goes through the cache comes out of it as it went in, written by the contexts that the module tells the cache about.</summary>
public sealed class CachedJsonTests
{
    [Fact]
    public void Suggestion_writtenAndRead_theSame()
    {
        var suggestion = new Suggestion("“Hello” 안녕 🙂\n1. a", "Lua", "1.0.0", "0123456789ab", "1.2", "a-model", Degraded: false);
        RoundTrip(suggestion).ShouldBe(suggestion);
    }

    [Fact]
    public void ChosenPersona_writtenAndRead_theSame()
    {
        using var modules = new Modules();
        var chosen = new ChosenPersona("Lua", modules.Get<IResonanceDetector>().Detect("I keep missing deadlines!! 왜 그럴까요? HELP 🙂"), ["motivation"]);
        var read = RoundTrip(chosen);
        JsonSerializer.Serialize(read, Options()).ShouldBe(JsonSerializer.Serialize(chosen, Options()));
        read.Detection.Key.ShouldBe(chosen.Detection.Key);
        read.Detection.Features.ShouldBe(chosen.Detection.Features);
        read.Detection.Tone.Evidence.ShouldBe(chosen.Detection.Tone.Evidence);
        read.NamedStrengths.ShouldBe(["motivation"]);
    }

    private static T RoundTrip<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options()), Options())!;

    private static JsonSerializerOptions Options()
    {
        using var modules = new Modules();
        return new()
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. modules.Get<IEnumerable<CachedTypes>>().Select(types => types.Resolver)]),
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
    }
}
