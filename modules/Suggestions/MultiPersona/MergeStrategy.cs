namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>How the parts of several personas become one answer.</summary>
internal enum MergeStrategy
{
    /// <summary>One persona, nothing to merge.</summary>
    Single,

    /// <summary>Each aspect answered by its persona, in the order of the message.</summary>
    ByAspect,

    /// <summary>The whole message answered by the best two personas.</summary>
    SecondView,
}
