using System.Text.Json;
using System.Text.Json.Serialization;

namespace IonMentoring.Api.Errors;

/// <summary>An error as clients see it: our members, and those of RFC 9457 beside them.</summary>
internal sealed record ProblemAnswer(
    string Type,
    string Title,
    int Status,
    string Detail,
    bool Success,
    ProblemError Error,
    string RequestId,
    DateTime Timestamp);

internal sealed record ProblemError(string Code, string Message, string? Field, IReadOnlyDictionary<string, object>? Details);

/// <summary>An error in the form of the first API version.</summary>
internal sealed record OldProblemAnswer(string Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(OldProblemAnswer))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ProblemJson : JsonSerializerContext;
