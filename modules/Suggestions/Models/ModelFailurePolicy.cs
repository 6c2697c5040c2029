namespace IonMentoring.Suggestions.Models;

/// <summary>What happens when the language model fails.</summary>
public enum ModelFailurePolicy
{
    /// <summary>The request is answered with <c>MODEL_UNAVAILABLE</c>.</summary>
    Error,

    /// <summary>The embedded composer answers, and the answer says that it is degraded.</summary>
    Embedded,
}
