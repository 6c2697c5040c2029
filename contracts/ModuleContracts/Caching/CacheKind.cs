namespace IonMentoring.ModuleContracts.Caching;

/// <summary>What a cached answer answers. Each kind has a life of its own.</summary>
public enum CacheKind
{
    /// <summary>A suggestion. Spelled <c>process</c>.</summary>
    Process,

    /// <summary>A recommended persona. Spelled <c>recommend</c>.</summary>
    Recommend,
}
