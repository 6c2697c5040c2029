using Microsoft.Extensions.Logging;

namespace IonMentoring.Personas.Loading;

/// <summary>Copies of plugins that they are loaded from, so that the originals can be replaced while in use.</summary>
internal sealed class ShadowFolders(ILogger<ShadowFolders> logger) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ion-mentoring-plugins-").FullName;
    private int _copies;

    public string Copy(string folder)
    {
        var copy = Path.Combine(_root, $"{Interlocked.Increment(ref _copies)}", Path.GetFileName(folder));
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Deletes a copy. One that cannot be deleted costs only disk, and goes with the rest at the end.</summary>
    public static void TryDelete(string copy, ILogger logger) => TryDeleteTree(Path.GetDirectoryName(copy)!, logger);

    public void Dispose() => TryDeleteTree(_root, logger);

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
