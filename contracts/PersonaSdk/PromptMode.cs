namespace IonMentoring.PersonaSdk;

/// <summary>How much of the conversation a prompt carries.</summary>
public enum PromptMode
{
    /// <summary>The full system prompt and the last messages of the conversation.</summary>
    Full,

    /// <summary>The economical form: a short system line, a running summary, at most the last two messages. Spelled <c>summary_light</c>.</summary>
    SummaryLight,
}
