using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>The nine rules there are without any settings, by their ids.</summary>
internal static class DefaultRules
{
    private static readonly AlertChannel[] Everywhere = [AlertChannel.Chat, AlertChannel.Pager, AlertChannel.Mail, AlertChannel.Sentry];
    private static readonly AlertChannel[] WithoutPager = [AlertChannel.Chat, AlertChannel.Mail, AlertChannel.Sentry];
    private static readonly AlertChannel[] Quietly = [AlertChannel.Chat, AlertChannel.Sentry];

    public static IReadOnlyDictionary<string, AlertRuleOptions> All { get; } = new Dictionary<string, AlertRuleOptions>(StringComparer.OrdinalIgnoreCase)
    {
        ["high-response-time-critical"] = Critical("High Response Time - Critical", "response_time", AlertStatistic.P95, AlertComparison.Above, 200),
        ["high-error-rate-critical"] = Critical("High Error Rate - Critical", "error_rate_global", AlertStatistic.Avg, AlertComparison.Above, 1),
        ["availability-sla-breach"] = Critical("Availability SLA Breach", "availability_global", AlertStatistic.Avg, AlertComparison.Below, 99.95),
        ["high-response-time-warning"] = High("High Response Time - Warning", "response_time", AlertStatistic.P95, 100),
        ["high-error-rate-warning"] = High("High Error Rate - Warning", "error_rate_global", AlertStatistic.Avg, 0.5),
        ["high-database-replication-lag"] = High("High Database Replication Lag", "database_lag", AlertStatistic.Avg, 500),

        // Of whole requests: with Redis, many that memory has no answer for are answered from there, and nothing is wrong.
        ["low-cache-hit-rate"] = Medium("Low Cache Hit Rate", "cache_hit_rate", AlertComparison.Below, 70),
        ["high-cpu-utilization"] = Medium("High CPU Utilization", "cpu_utilization", AlertComparison.Above, 80),
        ["high-memory-utilization"] = Medium("High Memory Utilization", "memory_utilization", AlertComparison.Above, 80),
    };

    private static AlertRuleOptions Critical(string name, string metric, AlertStatistic statistic, AlertComparison comparison, double threshold) =>
        Rule(name, metric, statistic, comparison, threshold, AlertSeverity.Critical, Everywhere);

    private static AlertRuleOptions High(string name, string metric, AlertStatistic statistic, double threshold) =>
        Rule(name, metric, statistic, AlertComparison.Above, threshold, AlertSeverity.High, WithoutPager);

    private static AlertRuleOptions Medium(string name, string metric, AlertComparison comparison, double threshold) =>
        Rule(name, metric, AlertStatistic.Avg, comparison, threshold, AlertSeverity.Medium, Quietly);

    private static AlertRuleOptions Rule(
        string name, string metric, AlertStatistic statistic, AlertComparison comparison, double threshold, AlertSeverity severity, AlertChannel[] channels) => new()
    {
        Name = name,
        Metric = metric,
        Statistic = statistic,
        Comparison = comparison,
        Threshold = threshold,
        Severity = severity,
        Channels = channels,
    };
}
