using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

internal static class UsualRules
{
    public static IReadOnlyList<TunedRule> All { get; } =
    [
        new("High Response Time - Critical", "response_time", "p95", Side.Above, 200, "ms", "critical"),
        new("High Error Rate - Critical", "error_rate_global", "avg", Side.Above, 1, "%", "critical"),
        new("Availability SLA Breach", "availability_global", "avg", Side.Below, 99.95, "%", "critical"),
        new("High Response Time - Warning", "response_time", "p95", Side.Above, 100, "ms", "high"),
        new("High Error Rate - Warning", "error_rate_global", "avg", Side.Above, 0.5, "%", "high"),
        new("High Database Replication Lag", "database_lag", "avg", Side.Above, 500, "ms", "high"),
        new("Low Cache Hit Rate", "cache_hit_rate", "avg", Side.Below, 70, "%", "medium"),
        new("High CPU Utilization", "cpu_utilization", "avg", Side.Above, 80, "%", "medium"),
        new("High Memory Utilization", "memory_utilization", "avg", Side.Above, 80, "%", "medium"),
    ];
}
