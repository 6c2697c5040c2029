namespace IonMentoring.PersonaSdk;

/// <summary>What a person wants from the answer: the third part of a <see cref="ResonanceKey"/>.</summary>
public enum Intent
{
    /// <summary>Spelled <c>seek_advice</c>.</summary>
    SeekAdvice,

    /// <summary>Spelled <c>problem_solving</c>.</summary>
    ProblemSolving,

    /// <summary>Spelled <c>learning</c>.</summary>
    Learning,

    /// <summary>Spelled <c>validation</c>.</summary>
    Validation,

    /// <summary>Spelled <c>planning</c>.</summary>
    Planning,

    /// <summary>Spelled <c>reflection</c>.</summary>
    Reflection,
}
