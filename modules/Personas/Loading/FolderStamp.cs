using System.Security.Cryptography;
using System.Text;

namespace IonMentoring.Personas.Loading;

/// <summary>Tells one state of a plugin's folder from another.</summary>
internal static class FolderStamp
{
    private const int RevisionDigits = 12;

    /// <summary>Names, sizes and times: cheap, for noticing that something changes. Null when the folder is not there.</summary>
    public static string? OfTimes(string folder)
    {
        try
        {
            var stamp = new StringBuilder();
            foreach (var file in Files(folder))
            {
                stamp.Append($"{Path.GetRelativePath(folder, file.FullName)}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
            }

            return stamp.ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Changed while it was read, or unreadable: loading it says which.
            return Directory.Exists(folder) ? "changing" : null;
        }
    }

    /// <summary>The first digits of SHA-256 over every file's name and bytes: what the plugin's revision is.</summary>
    public static string OfContent(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
        {
            sha.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, file.FullName)}|{file.Length}\n"));
            sha.AppendData(File.ReadAllBytes(file.FullName));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset())[..RevisionDigits];
    }

    private static IEnumerable<FileInfo> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal);
}
