using System.Globalization;

namespace IonMentoring.Storage.Writing;

/// <summary>
/// That a folder is one process's own, for as long as the process lives: its folders are numbered, and each has a file that its
/// owner holds open.
/// </summary>
internal sealed class SpillOwner : IDisposable
{
    public const string Extension = ".jsonl";

    private readonly string _parent;
    private readonly FileStream _file;

    private SpillOwner(string parent, string folder, FileStream file) => (_parent, Folder, _file) = (parent, folder, file);

    public string Folder { get; }

    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static SpillOwner OfTheFirstFree(string parent)
    {
        for (var number = 0; ; number++)
        {
            if (TryOwn(parent, Path.Combine(parent, number.ToString(CultureInfo.InvariantCulture))) is { } owner)
            {
                return owner;
            }
        }
    }

    /// <summary>Owns, one after the other, the folders in which files wait that nobody owns.</summary>
    public IEnumerable<SpillOwner> OfAbandoned() =>
        Directory.EnumerateDirectories(_parent).Order(StringComparer.Ordinal).Where(folder => folder != Folder).Select(TryOwnWhatWaits).OfType<SpillOwner>();

    /// <summary>The files that wait in it, oldest first.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, $"*{Extension}").Order(StringComparer.Ordinal);

    public void Dispose() => _file.Dispose();

    private SpillOwner? TryOwnWhatWaits(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, $"*{Extension}").Any() ? TryOwn(_parent, folder) : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // Another user's: it is theirs to write.
            return null;
        }
    }

    private static SpillOwner? TryOwn(string parent, string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "owner");
        try
        {
            return new(parent, folder, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process on this machine has it.
            return null;
        }
    }
}
