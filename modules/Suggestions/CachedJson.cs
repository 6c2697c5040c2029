using System.Text.Json.Serialization;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions;

/// <summary>How what goes through the cache is written to it.</summary>
[JsonSerializable(typeof(Suggestion))]
[JsonSerializable(typeof(ChosenPersona))]
[JsonSerializable(typeof(string))]
internal sealed partial class CachedJson : JsonSerializerContext;
