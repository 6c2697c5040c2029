using IonMentoring.Personas.Loading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Watching;

/// <summary>Loads the plugins at start, then follows every change of their folders until shutdown.</summary>
internal sealed class PluginWatcher(
    PluginFolders folders, PluginUnloading unloading, IOptions<PersonasOptions> options, TimeProvider time, ILogger<PluginWatcher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var root = options.Value.FullFolder;
        Directory.CreateDirectory(root);
        using var changes = new FolderChanges(root);
        await folders.LoadAllAsync();

        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            await changes.WaitAsync(options.Value.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await SettleAsync(running, stoppingToken);
            running.RemoveAll(change => change.IsCompletedSuccessfully);
            unloading.Sweep();
        }

        await Task.WhenAll(running);
        await folders.WithdrawAllAsync();
    }

    // Each plugin changes on its own: one that hangs while it loads holds up no other.
    private async Task SettleAsync(List<Task> running, CancellationToken stoppingToken)
    {
        var unsettled = true;
        while (unsettled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                (var started, unsettled) = folders.Settle();
                running.AddRange(started);
            }
            catch (IOException exception)
            {
                Log.LookFailed(logger, options.Value.FullFolder, exception);
                return;
            }

            if (unsettled)
            {
                await Task.Delay(options.Value.QuietPeriod / 3, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
