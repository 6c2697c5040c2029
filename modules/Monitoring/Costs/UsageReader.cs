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

    /// <param name="hours">How far back, 1 to 72; less where less is known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Usage> ReadAsync(int hours, CancellationToken cancellationToken)
    {
        var minutes = (int)Math.Clamp(store.Now - store.First + 1, 1, hours * MinutesOfAnHour);
        var processor = Of("cpu_utilization", minutes);
        return new(
            (double)minutes / MinutesOfAnHour,
            Of("instance_count", minutes)?.Avg ?? 1,
            options.Value.InstanceVcpus ?? Environment.ProcessorCount,
            options.Value.InstanceMemoryGib ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte,
            processor?.Avg,
            processor?.P95,
            Of("memory_utilization", minutes)?.Avg,
            Sum("requests_total", minutes),
            Sum("egress_bytes", minutes) / Gibibyte,
            await SizeAsync(cancellationToken),
            options.Value.CacheGib,
            cache.Count);
    }

    private Statistics? Of(string series, int minutes) => reader.Read(SeriesCatalog.Find(series, store)!, minutes).Statistics;

    private double Sum(string series, int minutes) => reader.Read(SeriesCatalog.Find(series, store)!, minutes).Points.Sum(point => point.Value);

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
