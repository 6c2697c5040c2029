namespace IonMentoring.Monitoring.Costs;

/// <summary>What was used in some time.</summary>
/// <param name="Hours">How long at least one process ran.</param>
/// <param name="Instances">Processes on average, while any ran.</param>
/// <param name="InstanceVcpus">Virtual processors of each.</param>
/// <param name="InstanceMemoryGib">Memory of each.</param>
/// <param name="ProcessorPercent">How much of the processors was used, on average; null where that is not known.</param>
/// <param name="ProcessorP95Percent">What 95 % of the minutes are at most; null where that is not known.</param>
/// <param name="MemoryPercent">How much of the memory was used, on average; null where that is not known.</param>
/// <param name="Requests">How many were answered.</param>
/// <param name="EgressGib">What left the processes.</param>
/// <param name="DatabaseGib">How large the database is; null where it cannot be asked.</param>
/// <param name="CacheGib">How large the shared cache is.</param>
/// <param name="CachedAnswers">Answers that the process that was asked keeps in memory.</param>
internal sealed record Usage(
    double Hours,
    double Instances,
    double InstanceVcpus,
    double InstanceMemoryGib,
    double? ProcessorPercent,
    double? ProcessorP95Percent,
    double? MemoryPercent,
    double Requests,
    double EgressGib,
    double? DatabaseGib,
    double CacheGib,
    int CachedAnswers)
{
    /// <summary>Of a month on average.</summary>
    public const double HoursOfAMonth = 730;

    /// <summary>The same for a month in which everything goes on like that.</summary>
    public Usage ForAMonth() => this with { Hours = HoursOfAMonth, Requests = Requests * HoursOfAMonth / Hours, EgressGib = EgressGib * HoursOfAMonth / Hours };
}
