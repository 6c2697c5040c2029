namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>A decision at one time.</summary>
/// <param name="ResonanceKey">The key.</param>
/// <param name="Persona">Whom it goes to.</param>
/// <param name="RunnerUp">Who comes next.</param>
/// <param name="Confidence">How sure the router is.</param>
/// <param name="PersonaVersion">That persona's version; null when another one answered, or nobody.</param>
/// <param name="PersonaRevision">Its revision; null likewise.</param>
/// <param name="SettingsHash">The hash of the settings that can change an answer.</param>
internal sealed record ReplaySideView(
    string ResonanceKey, string Persona, string? RunnerUp, double Confidence, string? PersonaVersion, string? PersonaRevision, string SettingsHash);
