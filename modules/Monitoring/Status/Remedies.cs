namespace IonMentoring.Monitoring.Status;

/// <summary>What to do about a part that does not do well, as docs/operations/handbook.md has it.</summary>
internal static class Remedies
{
    private const string Handbook = "docs/operations/handbook.md";

    public static string For(string part) => part switch
    {
        "response_time" or "cpu" => $"host dashboard performance, then host dashboard infrastructure; {Handbook}, “High latency”.",
        "error_rate" or "availability" => $"host dashboard reliability; after a release: host edge rollback; {Handbook}, “High error rate”.",
        "cache_hit_rate" or "cache" => $"host dashboard cache; {Handbook}, “High latency”.",
        "memory" => $"host dashboard infrastructure; {Handbook}, “High latency”.",
        "database_lag" or "storage" => $"host dashboard infrastructure; {Handbook}, “Database trouble”.",
        "alerts" => $"host dashboard overview; {Handbook}, “An alert has fired”.",
        "api" => $"host edge status; {Handbook}, “The api cannot be reached”.",
        _ => $"host dashboard overview; {Handbook}, “High error rate”.",
    };
}
