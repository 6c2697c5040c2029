using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>Cuts a conversation to what a prompt carries.</summary>
internal static class Conversation
{
    private const int LightMessages = 2;
    private const int LightMessageLength = 120;
    private const int SummaryLines = 8;
    private const int SummaryLineLength = 160;
    private const int SummaryLength = 800;

    public static PromptRequest Request(SuggestionRequest request, ResonanceKey key, string language, int historyMessages)
    {
        var light = request.Mode == PromptMode.SummaryLight;
        return new()
        {
            Message = request.Message,
            Key = key,
            Language = language,
            Mode = request.Mode,
            History = light ? Last(request.History) : Tail(request.History, historyMessages),
            Summary = light ? Summarise(request.History) : null,
            Context = request.Context,
        };
    }

    private static IReadOnlyList<PromptMessage> Tail(IReadOnlyList<PromptMessage> history, int count) =>
        history.Count <= count ? history : [.. history.Skip(history.Count - count)];

    private static PromptMessage[] Last(IReadOnlyList<PromptMessage> history) =>
        [.. Tail(history, LightMessages).Select(message => message with { Content = Cut(message.Content, LightMessageLength) })];

    // What the person said before the last messages, a line each, newest kept.
    private static string? Summarise(IReadOnlyList<PromptMessage> history)
    {
        var lines = history
            .SkipLast(LightMessages)
            .Where(message => message.Role == PromptRole.User)
            .TakeLast(SummaryLines)
            .Select(message => Cut($"- {message.Content.ReplaceLineEndings(" ")}", SummaryLineLength))
            .ToList();
        while (lines.Sum(line => line.Length + 1) > SummaryLength + 1)
        {
            lines.RemoveAt(0);
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return $"{text[..end]}…";
    }
}
