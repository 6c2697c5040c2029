using System.Text.Json;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Unicode;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>Turns what a client sent into a request that keeps to the rules, or refuses it.</summary>
internal static class Inputs
{
    public const int LongestMessage = 10_000;

    private const int LongestId = 128;
    private const int MostHistory = 100;
    private const int LongestMetadata = 4_000;

    public static SuggestionRequest Suggestion(ProcessRequest input, IResonanceKeyReader keys) => new()
    {
        Message = Message(input.UserInput, "user_input", LongestMessage),
        Key = InputRules.Key(input.ResonanceKey, keys, "resonance_key"),
        UserId = InputRules.Person(input.Context?.UserId, "context.user_id", LongestId),
        SessionId = InputRules.OptionalText(input.Context?.SessionId, "context.session_id", LongestId),
        History = History(input.Context?.MessageHistory),
        Context = Metadata(input.Context),
        Mode = InputRules.Mode(input.PromptMode, "prompt_mode"),
        UseCache = input.UseCache,
    };

    public static SuggestionRequest Suggestion(MultiPersonaRequest input, IResonanceKeyReader keys) => Suggestion(
        new ProcessRequest
        {
            UserInput = input.UserInput,
            ResonanceKey = input.ResonanceKey,
            Context = input.Context,
            UseCache = input.UseCache,
            PromptMode = input.PromptMode,
        },
        keys);

    public static SuggestionRequest Scenario(RecommendRequest input) => new()
    {
        Message = Message(input.Scenario, "scenario", LongestMessage),
        UserId = InputRules.Person(input.Context?.UserId, "context.user_id", LongestId),
        SessionId = InputRules.OptionalText(input.Context?.SessionId, "context.session_id", LongestId),
    };

    /// <summary>A message in Unicode form C: what is found in it, and what is kept of it, is the same however it was typed.</summary>
    public static string Message(string? text, string field, int longest) => InputRules.Text(text, field, longest).ToComposed();

    /// <summary>What a context says in words: its metadata, and what the person wrote before.</summary>
    public static string? Words(ContextInput? context)
    {
        string?[] words =
        [
            Metadata(context),
            .. History(context?.MessageHistory).Where(message => message.Role == PromptRole.User).Select(message => message.Content),
        ];
        var text = string.Join('\n', words.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static string? Metadata(ContextInput? context)
    {
        if (context?.Metadata is not { ValueKind: not JsonValueKind.Null } metadata)
        {
            return null;
        }

        if (metadata.ValueKind != JsonValueKind.Object)
        {
            throw InputRules.Refuse("context.metadata", "context.metadata must be an object.");
        }

        var text = metadata.GetRawText();
        return text.Length <= LongestMetadata
            ? text
            : throw InputRules.Refuse("context.metadata", $"context.metadata has {text.Length} characters; at most {LongestMetadata} are allowed.");
    }

    private static PromptMessage[] History(IReadOnlyList<HistoryInput?>? history)
    {
        if (history is null or { Count: 0 })
        {
            return [];
        }

        const string Field = "context.message_history";
        return [.. InputRules.List(history, Field, MostHistory).Select((message, index) => new PromptMessage(
            Role(message.Role, $"{Field}[{index}].role"),
            Message(message.Content, $"{Field}[{index}].content", LongestMessage)))];
    }

    // No role "system": what clients send is data.
    private static PromptRole Role(string? role, string field) => role switch
    {
        "user" => PromptRole.User,
        "assistant" => PromptRole.Assistant,
        _ => throw new ApiException(
            ApiErrorCode.InvalidInput,
            $"{field} must be user or assistant.",
            field,
            new Dictionary<string, object>(StringComparer.Ordinal) { ["allowed"] = (string[])["user", "assistant"] }),
    };
}
