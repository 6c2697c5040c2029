namespace IonMentoring.PersonaSdk;

/// <summary>Who speaks in a message of a conversation.</summary>
public enum PromptRole
{
    /// <summary>The person.</summary>
    User,

    /// <summary>The mentor, in an earlier answer.</summary>
    Assistant,
}
