using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Costs;

/// <summary>Reads what was used from what was measured.</summary>
internal sealed class UsageReader(SeriesReader reader, SeriesStore store, IDatabaseSize database, IAnswerCache cache, IOptions<CostsOptions> options)
{
    private const int MinutesOfAnHour = 60;
    private const double Gibibyte = 1024 * 1024 * 1024;

    /// <summary>Of the minutes that are over in which a process ran; of the present one where there is none yet.</summary>
    /// <param name="hours">How far back, 1 to 72.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Usage> ReadAsync(int hours, CancellationToken cancellationToken)
    {
        var over = Of("instance_count", store.Now - (hours * MinutesOfAnHour), store.Now - 1);
        var (from, to) = over is null ? (store.Now, store.Now) : (store.Now - (hours * MinutesOfAnHour), store.Now - 1);
        var instances = over ?? Of("instance_count", from, to);
        var processor = Of("cpu_utilization", from, to);
        return new(
            (double)(instances?.Count ?? 1) / MinutesOfAnHour,
            instances?.Avg ?? 1,
            options.Value.InstanceVcpus ?? Environment.ProcessorCount,
            options.Value.InstanceMemoryGib ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte,
            processor?.Avg,
            processor?.P95,
            Of("memory_utilization", from, to)?.Avg,
            Sum("requests_total", from, to),
            Sum("egress_bytes", from, to) / Gibibyte,
            await SizeAsync(cancellationToken),
            options.Value.CacheGib,
            cache.Count);
    }

    private Statistics? Of(string series, long from, long to) => reader.Read(SeriesCatalog.Get(series), from, to).Statistics;

    private double Sum(string series, long from, long to) => reader.Read(SeriesCatalog.Get(series), from, to).Points.Sum(point => point.Value);

    // Without its size the rest can be told all the same.
    private async Task<double?> SizeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.BytesAsync(cancellationToken) / Gibibyte;
        }
        catch (ApiException)
        {
            return null;
        }
    }
}
