using Microsoft.Extensions.Logging;

namespace IonMentoring.Personas.Loading;

/// <summary>Copies of plugins that they are loaded from, so that the originals can be replaced while in use.</summary>
internal sealed class ShadowFolders(ILogger<ShadowFolders> logger) : IDisposable
{
    private int _copies;

    public string Root { get; } = Directory.CreateTempSubdirectory("ion-mentoring-plugins-").FullName;

    public string Copy(string folder)
    {
        var copy = Path.Combine(Root, $"{Interlocked.Increment(ref _copies)}", Path.GetFileName(folder));
        try
        {
            CopyFiles(folder, copy);
            return copy;
        }
        catch
        {
            TryDelete(copy, logger);
            throw;
        }
    }

    /// <summary>Deletes a copy. One that cannot be deleted costs only disk, and goes with the rest at the end.</summary>
    public static void TryDelete(string copy, ILogger logger) => TryDeleteTree(Path.GetDirectoryName(copy)!, logger);

    public void Dispose() => TryDeleteTree(Root, logger);

    private static void CopyFiles(string folder, string copy)
    {
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void TryDeleteTree(string folder, ILogger logger)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was faster: it is gone, which is what was wanted.
            return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.ShadowLeft(logger, folder, exception.Message);
        }
    }
}
