namespace IonMentoring.Suggestions.Composer;

/// <summary>Whether a line can be said with the words there are.</summary>
internal enum LineFit
{
    /// <summary>It needs words that are not there.</summary>
    None,

    /// <summary>It needs none.</summary>
    General,

    /// <summary>It quotes the person.</summary>
    Own,
}
