namespace IonMentoring.PersonaSdk;

/// <summary>The mood a message is written in: the first part of a <see cref="ResonanceKey"/>.</summary>
public enum Tone
{
    /// <summary>Spelled <c>frustrated</c>.</summary>
    Frustrated,

    /// <summary>Spelled <c>playful</c>.</summary>
    Playful,

    /// <summary>Spelled <c>anxious</c>.</summary>
    Anxious,

    /// <summary>Spelled <c>analytical</c>.</summary>
    Analytical,

    /// <summary>Spelled <c>calm</c>.</summary>
    Calm,

    /// <summary>Spelled <c>curious</c>.</summary>
    Curious,

    /// <summary>Spelled <c>urgent</c>.</summary>
    Urgent,

    /// <summary>Spelled <c>confused</c>.</summary>
    Confused,

    /// <summary>Spelled <c>collaborative</c>.</summary>
    Collaborative,
}
