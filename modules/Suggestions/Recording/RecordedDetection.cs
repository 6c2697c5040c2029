using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Recording;

/// <summary>How a key was found in a text, as it is kept.</summary>
internal sealed record RecordedDetection(RecordedPart Tone, RecordedPart Pace, RecordedPart Intent)
{
    /// <param name="detection">What was found.</param>
    /// <param name="withEvidence">Whether the words that spoke for it are kept too.</param>
    public static RecordedDetection Of(Detection detection, bool withEvidence) =>
        new(Part(detection.Tone, withEvidence), Part(detection.Pace, withEvidence), Part(detection.Intent, withEvidence));

    private static RecordedPart Part(DetectedPart part, bool withEvidence) =>
        new(part.Value, part.Confidence, part.Secondary, withEvidence ? part.Evidence : null);
}
