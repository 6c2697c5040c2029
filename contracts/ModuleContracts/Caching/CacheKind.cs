namespace IonMentoring.ModuleContracts.Caching;

/// <summary>What a cached value is. Each kind has a life of its own.</summary>
public enum CacheKind
{
    /// <summary>A suggestion. Spelled <c>process</c>.</summary>
    Process,

    /// <summary>A recommended persona. Spelled <c>recommend</c>.</summary>
    Recommend,

    /// <summary>What was detected in a message. Spelled <c>routing</c>; kept in memory alone.</summary>
    Routing,

    /// <summary>What clients are told about the personas. Spelled <c>persona</c>; kept in memory alone.</summary>
    Persona,
}
