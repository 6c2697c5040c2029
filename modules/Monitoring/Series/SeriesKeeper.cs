using IonMentoring.ModuleContracts.Storage;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Series;

/// <summary>Gives what this process measures to the storage, where there is one: every few seconds, and at a clean stop everything.</summary>
internal sealed class SeriesKeeper(SeriesStore store, SeriesSource source, TimeProvider time, ISeriesStorage? storage = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        KeepChanged();
    }

    /// <summary>Gives what was measured since the last time; the present minute as far as it has come.</summary>
    public void KeepChanged() => storage?.Keep(store.Changed(source.Name));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            KeepChanged();
        }
        while (storage is not null && await timer.WaitForNextTickAsync(stoppingToken));
    }
}
