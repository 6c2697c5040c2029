using IonMentoring.Monitoring.Alerts.Rules;

namespace IonMentoring.Monitoring.Alerts.Notifications;

/// <summary>Where it says what to do about a rule, and the first thing to look at.</summary>
internal static class Guide
{
    private const string Page = "docs/operations/alerts.md";

    public static string For(AlertRule? rule) => rule is null
        ? Page
        : $"{Page}#{Chapter(rule.Series.Name)}; first look: curl -s 'http://127.0.0.1:8080/api/v2/metrics/{rule.Series.Name}?minutes=60{By(rule)}'";

    private static string By(AlertRule rule) => rule.Series.By is { } by ? $"&by={by}" : string.Empty;

    private static string Chapter(string metric) => metric switch
    {
        _ when metric.StartsWith("response_time", StringComparison.Ordinal) => "slow-answers",
        "error_rate_global" or "availability_global" or "error_count_by_endpoint" or "error_count_by_region" => "failing-answers",
        _ when metric.StartsWith("database_", StringComparison.Ordinal) => "a-standby-that-is-behind",
        _ when metric.StartsWith("cache_", StringComparison.Ordinal) => "a-cache-that-does-not-help",
        "cpu_utilization" => "a-busy-processor",
        "memory_utilization" => "memory-that-runs-out",
        _ => "other-rules",
    };
}
