using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Fence;

/// <summary>Checks what plugins return, and copies what could still be the plugin's own type.</summary>
internal static class PluginResults
{
    private const int LongestText = 100_000;
    private const int MostMessages = 100;

    public static string Check(string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            throw new InvalidDataException("ShapeAnswer returned nothing");
        }

        return answer.Length <= LongestText
            ? answer
            : throw new InvalidDataException($"ShapeAnswer returned {answer.Length} characters; at most {LongestText} are taken");
    }

    public static PersonaPrompt Check(PersonaPrompt? prompt)
    {
        if (prompt is null || string.IsNullOrWhiteSpace(prompt.System) || prompt.TemplateVersion is null || prompt.Messages is null)
        {
            throw new InvalidDataException("BuildPrompt returned null, or a prompt without a system prompt, template version or messages");
        }

        var count = prompt.Messages.Count;
        if (count is < 1 or > MostMessages)
        {
            throw new InvalidDataException($"BuildPrompt returned {count} messages; 1 to {MostMessages} are taken");
        }

        // A list of the plugin's own type would keep the plugin loaded; an array of ours would not.
        var messages = prompt.Messages as PromptMessage[] ?? [.. prompt.Messages];
        var length = (long)prompt.System.Length;
        foreach (var message in messages)
        {
            length += message?.Content?.Length ?? throw new InvalidDataException("BuildPrompt returned a message that is null or has no content");
        }

        return length <= LongestText
            ? ReferenceEquals(messages, prompt.Messages) ? prompt : prompt with { Messages = messages }
            : throw new InvalidDataException($"BuildPrompt returned {length} characters; at most {LongestText} are taken");
    }
}
