namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>A decision then and now.</summary>
/// <param name="RequestId">The id of the answer.</param>
/// <param name="Endpoint">Where it was asked.</param>
/// <param name="Changed">Whether anything differs.</param>
/// <param name="Changes">What differs, a sentence each.</param>
/// <param name="DetectedAgain">Whether the key was looked for in the message again.</param>
/// <param name="KeyReason">Why it was, or why not.</param>
/// <param name="Before">What was decided then.</param>
/// <param name="After">What would be decided now.</param>
/// <param name="Scores">Each persona's score then and now, by its name in lower case.</param>
/// <param name="SettingsChanged">Whether settings differ that can change an answer.</param>
internal sealed record ReplayView(
    string RequestId,
    string Endpoint,
    bool Changed,
    IReadOnlyList<string> Changes,
    bool DetectedAgain,
    string KeyReason,
    ReplaySideView Before,
    ReplaySideView After,
    IReadOnlyDictionary<string, ScoreChangeView> Scores,
    bool SettingsChanged);
