namespace IonMentoring.Suggestions.Models;

/// <summary>Who answers prompts.</summary>
public enum ModelProvider
{
    /// <summary>The embedded composer, from the personas' playbooks.</summary>
    Embedded,

    /// <summary>A server with the OpenAI chat API.</summary>
    OpenAI,
}
