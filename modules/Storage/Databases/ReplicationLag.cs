using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage.Databases;

/// <summary>How far each standby is behind, asked every few seconds rather than by whoever reads the metrics.</summary>
internal sealed class ReplicationLag(IDatabase database, StorageState state, TimeProvider time, ILogger<ReplicationLag> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private volatile IReadOnlyDictionary<string, double> _milliseconds = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Milliseconds by the standby's name; empty where there is none, and while it cannot be told.</summary>
    public IReadOnlyDictionary<string, double> Milliseconds => _milliseconds;

    public async Task MeasureAsync(CancellationToken cancellationToken) => _milliseconds = await database.LagsAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            if (state.IsUp)
            {
                await TryAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await MeasureAsync(stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Where there are no standbys, nothing is missed.
            if (_milliseconds.Count > 0)
            {
                Log.LagUnknown(logger, failure.Message);
            }

            _milliseconds = new Dictionary<string, double>(StringComparer.Ordinal);
        }
    }
}
