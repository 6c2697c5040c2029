using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Loading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Watching;

/// <summary>Loads the plugins at start, then follows every change of their folders until shutdown.</summary>
internal sealed class PluginWatcher(
    PersonaCatalog catalog,
    PluginFolders folders,
    PluginUnloading unloading,
    IOptions<PersonasOptions> options,
    TimeProvider time,
    ILogger<PluginWatcher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await LoadAsync())
        {
            return;
        }

        using var changes = new FolderChanges(options.Value.FullFolder, logger);
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            await SettleAsync(running, stoppingToken);
            running.RemoveAll(change => change.IsCompletedSuccessfully);
            unloading.Sweep();
            await changes.WaitAsync(options.Value.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running);
        await folders.WithdrawAllAsync();
    }

    // What fails here ends the program: whoever waits for the personas is told why.
    private async Task<bool> LoadAsync()
    {
        try
        {
            Directory.CreateDirectory(options.Value.FullFolder);
            await folders.LoadAllAsync();
            catalog.MarkLoaded();
            return true;
        }
        catch (Exception exception)
        {
            catalog.FailLoading(exception is IOException or UnauthorizedAccessException ? Unusable(exception) : exception);
            return false;
        }
    }

    private OptionsValidationException Unusable(Exception exception) => new(
        PersonasOptions.Section,
        typeof(PersonasOptions),
        [
            $"{PersonasOptions.Section}:{nameof(PersonasOptions.Folder)} is '{options.Value.Folder}': {exception.Message} "
            + $"{options.Value.FullFolder} must be a folder that the program may read, or one that it may create.",
        ]);

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
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
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
