using IonMentoring.ModuleContracts.Storage;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Series;

/// <summary>Gives what this process measures to the storage, where there is one: every few seconds, and at a clean stop everything.</summary>
internal sealed class SeriesKeeper(SeriesStore store, SeriesSource source, TimeProvider time, ISeriesStorage? storage = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly PeriodicTimer _timer = new(Every, time);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        KeepChanged();
    }

    /// <summary>Gives what was measured since the last time; the present minute as far as it has come.</summary>
    public void KeepChanged() => storage?.Keep(store.Changed(source.Name));

    public override void Dispose()
    {
        _timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (storage is not null && await _timer.WaitForNextTickAsync(stoppingToken))
        {
            KeepChanged();
        }
    }
}
