using System.Text.Json.Serialization;

namespace IonMentoring.Edge;

/// <summary>Takes the spelled names alone. Numbers would let values through that the enum does not have.</summary>
internal sealed class SpelledEnumConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
