namespace IonMentoring.Monitoring.Events;

/// <summary>What kinds of events there are.</summary>
internal static class EventTypes
{
    public const string PersonaProcess = "PersonaProcess";
    public const string ApiRequest = "APIRequest";
    public const string CachePerformance = "CachePerformance";
    public const string RoutingDecision = "RoutingDecision";
    public const string SlowSpan = "SlowSpan";

    public static IReadOnlyList<string> All { get; } = [PersonaProcess, ApiRequest, CachePerformance, RoutingDecision, SlowSpan];
}
