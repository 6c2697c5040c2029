namespace IonMentoring.Suggestions;

/// <summary>What happens when a persona plugin fails at a request.</summary>
public enum PersonaFailurePolicy
{
    /// <summary>The request is answered with <c>PERSONA_UNAVAILABLE</c>.</summary>
    Error,

    /// <summary>The second-best persona answers; the answer says so.</summary>
    SecondBest,
}
