using System.Text.Json;
using System.Text.Json.Serialization;
using IonMentoring.Suggestions.Decisions.Answers;
using IonMentoring.Suggestions.Http.V1.Messages;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Http.V2.Requests;

namespace IonMentoring.Suggestions.Http;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    MaxDepth = 32)]
[JsonSerializable(typeof(ProcessRequest))]
[JsonSerializable(typeof(ProcessAnswer))]
[JsonSerializable(typeof(MultiPersonaRequest))]
[JsonSerializable(typeof(MultiPersonaAnswer))]
[JsonSerializable(typeof(BulkRequest))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(RecommendRequest))]
[JsonSerializable(typeof(RecommendAnswer))]
[JsonSerializable(typeof(DetectRequest))]
[JsonSerializable(typeof(DetectAnswer))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(OldProcessRequest))]
[JsonSerializable(typeof(OldProcessAnswer))]
[JsonSerializable(typeof(DecisionsAnswer))]
[JsonSerializable(typeof(ReplaysAnswer))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SuggestionsJson : JsonSerializerContext;
