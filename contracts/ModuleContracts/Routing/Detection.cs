using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Routing;

/// <summary>What was found in a message's text.</summary>
/// <param name="Key">The most likely key.</param>
/// <param name="Tone">How sure the tone is, and why.</param>
/// <param name="Pace">How sure the pace is, and why.</param>
/// <param name="Intent">How sure the intent is, and why.</param>
/// <param name="Features">What was measured.</param>
/// <param name="Language">The message's main language: <c>en</c> or <c>ko</c>.</param>
public sealed record Detection(ResonanceKey Key, DetectedPart Tone, DetectedPart Pace, DetectedPart Intent, TextFeatures Features, string Language)
{
    /// <summary>The confidence of the whole key: that of its least sure part, 0..1.</summary>
    public double Confidence => Math.Min(Tone.Confidence, Math.Min(Pace.Confidence, Intent.Confidence));
}
