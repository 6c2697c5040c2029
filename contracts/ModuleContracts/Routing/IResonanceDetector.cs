namespace IonMentoring.ModuleContracts.Routing;

/// <summary>Finds a message's resonance key in its text. Knows English and Korean.</summary>
public interface IResonanceDetector
{
    /// <summary>The key, with confidence and evidence for each part.</summary>
    Detection Detect(string text);

    /// <summary>The message's main language, <c>en</c> or <c>ko</c>: cheaper than the whole detection.</summary>
    string LanguageOf(string text);

    /// <summary>The message's aspects: its parts that want something of their own. At least one; adjoining sentences with the same wish are one aspect.</summary>
    IReadOnlyList<Aspect> FindAspects(string text);
}
