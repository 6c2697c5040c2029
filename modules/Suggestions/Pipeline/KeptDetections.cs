using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>What is detected in a message, kept for when it comes again.</summary>
internal sealed class KeptDetections(IResonanceDetector detector, IAnswerCache cache)
{
    private readonly Func<string, Detection> _detect = detector.Detect;

    /// <param name="message">In what.</param>
    /// <param name="userId">Whose: the evidence is words of theirs, and must go with them.</param>
    public Detection Detect(string message, string? userId) =>
        cache.GetOrCompute(CacheKey.ForUser(CacheKind.Routing, CacheKey.AnyPersona, userId, message), message, _detect);
}
