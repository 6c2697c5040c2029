namespace IonMentoring.ModuleContracts.Routing;

/// <summary>One detected part of a key.</summary>
/// <param name="Value">Its canonical spelling.</param>
/// <param name="Confidence">0..1; below <see cref="LowBelow"/> it is little more than a guess.</param>
/// <param name="Secondary">The next likely value, or null when nothing spoke for another.</param>
/// <param name="Evidence">The words and features that spoke for it.</param>
public sealed record DetectedPart(string Value, double Confidence, string? Secondary, IReadOnlyList<string> Evidence)
{
    /// <summary>Below this a confidence is called low.</summary>
    public const double LowBelow = 0.5;

    /// <summary>Whether the part is little more than a guess.</summary>
    public bool LowConfidence => Confidence < LowBelow;
}
