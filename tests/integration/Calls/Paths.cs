namespace IonMentoring.Integration.Tests;

internal static class Paths
{
    public const string Process = "/api/v2/process";
    public const string MultiPersona = "/api/v2/chat/multi-persona";
    public const string Recommend = "/api/v2/recommend";
    public const string Bulk = "/api/v2/bulk-process";
    public const string Detect = "/api/v2/resonance/detect";
    public const string Personas = "/api/v2/personas";
    public const string Health = "/api/v2/health";
    public const string CacheStatistics = "/api/v2/cache-stats";
    public const string CacheClear = "/api/v2/cache/clear";
    public const string CacheInvalidate = "/api/v2/cache/invalidate";
    public const string Plugins = "/api/v2/plugins";
    public const string OldChat = "/chat";
    public const string OldProcess = "/api/persona/process";
}
