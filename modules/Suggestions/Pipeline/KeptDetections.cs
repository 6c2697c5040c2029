using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>What is detected in a message, kept for when it comes again.</summary>
internal sealed class KeptDetections(IResonanceDetector detector, IAnswerCache cache)
{
    private const string AnyPersona = "any";

    private readonly Func<string, Detection> _detect = detector.Detect;

    public Detection Detect(string message) =>
        cache.GetOrCompute(CacheKey.For(CacheKind.Routing, AnyPersona, message), message, _detect);
}
