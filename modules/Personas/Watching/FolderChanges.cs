using Microsoft.Extensions.Logging;

namespace IonMentoring.Personas.Watching;

/// <summary>Wakes the watcher when the system reports a change below a folder.</summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    public FolderChanges(string folder, ILogger logger)
    {
        try
        {
            _watcher = Watch(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // On Linux a user may have only so many watchers.
            Log.NotNotified(logger, folder, exception.Message);
        }
    }

    /// <summary>Ends at the next change, or after the interval: some file systems report nothing.</summary>
    public Task WaitAsync(TimeSpan interval, CancellationToken cancellationToken) => _changed.WaitAsync(interval, cancellationToken);

    public void Dispose()
    {
        _watcher?.Dispose();
        _changed.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => Signal();
        watcher.Changed += (_, _) => Signal();
        watcher.Deleted += (_, _) => Signal();
        watcher.Renamed += (_, _) => Signal();
        watcher.Error += (_, _) => Signal();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Signalled already and not yet seen, or nobody listens any more: both are fine.
            return;
        }
    }
}
