namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks whether the database is slow, or a standby behind.</summary>
internal sealed class DatabaseRecommender : IRecommender
{
    private const string Area = "database";
    private const double SlowMs = 100;
    private const double FarBehindMs = 250;

    public IEnumerable<Recommendation> Look(Measured measured)
    {
        if (measured.Of("database_query_time") is { P95: > SlowMs } queries)
        {
            yield return new(
                Area,
                "Look at the slowest queries (an index, fewer days at once), or give the database more memory.",
                [new("database_query_time, P50", queries.P50, "ms"), new("database_query_time, P95", queries.P95, "ms"), new("queries", queries.Count, "")],
                $"at least {queries.P95 - SlowMs:F0} ms less for the slowest 5 % of the queries, at a P95 of {SlowMs} ms",
                $"P95 - {SlowMs} ms, from where on a query counts as slow");
        }

        foreach (var (standby, lag) in measured.By("database_lag").Where(standby => standby.Value.P95 > FarBehindMs))
        {
            yield return new(
                Area,
                $"Give the standby {standby} a faster disk or way, or write in smaller batches: it stays behind.",
                [new($"database_lag of {standby}, average", lag.Avg, "ms"), new($"database_lag of {standby}, P95", lag.P95, "ms")],
                $"{lag.P95 - FarBehindMs:F0} ms less that would be lost if it had to take over in its worst minutes",
                $"P95 - {FarBehindMs} ms, half of what the alert allows");
        }
    }
}
