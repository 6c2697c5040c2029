using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Fence;

/// <summary>
/// Checks what plugins return, and copies what could still be the plugin's own type. What a plugin may return grows with
/// what it was given, so that a long conversation, passed on whole, is never the plugin's fault.
/// </summary>
internal static class PluginResults
{
    private const int MostAddedCharacters = 100_000;
    private const int MostAddedMessages = 100;

    public static string Check(string? shaped, string answer)
    {
        if (string.IsNullOrWhiteSpace(shaped))
        {
            throw new InvalidDataException("ShapeAnswer returned nothing");
        }

        var most = answer.Length + MostAddedCharacters;
        return shaped.Length <= most
            ? shaped
            : throw new InvalidDataException($"ShapeAnswer returned {shaped.Length} characters; at most {most} are taken");
    }

    public static PersonaPrompt Check(PersonaPrompt? prompt, PromptRequest request)
    {
        if (prompt is null || string.IsNullOrWhiteSpace(prompt.System) || prompt.TemplateVersion is null || prompt.Messages is null)
        {
            throw new InvalidDataException("BuildPrompt returned null, or a prompt without a system prompt, template version or messages");
        }

        var count = prompt.Messages.Count;
        var mostMessages = request.History.Count + MostAddedMessages;
        if (count < 1 || count > mostMessages)
        {
            throw new InvalidDataException($"BuildPrompt returned {count} messages; 1 to {mostMessages} are taken");
        }

        // A list of the plugin's own type would keep the plugin loaded; an array of ours would not.
        var messages = prompt.Messages as PromptMessage[] ?? [.. prompt.Messages];
        var length = (long)prompt.System.Length + prompt.TemplateVersion.Length;
        foreach (var message in messages)
        {
            length += message?.Content?.Length ?? throw new InvalidDataException("BuildPrompt returned a message that is null or has no content");
        }

        var most = Length(request) + MostAddedCharacters;
        return length <= most
            ? ReferenceEquals(messages, prompt.Messages) ? prompt : prompt with { Messages = messages }
            : throw new InvalidDataException($"BuildPrompt returned {length} characters; at most {most} are taken");
    }

    private static long Length(PromptRequest request)
    {
        var length = (long)request.Message.Length + (request.Summary?.Length ?? 0) + (request.Context?.Length ?? 0);
        foreach (var message in request.History)
        {
            length += message.Content.Length;
        }

        return length;
    }
}
