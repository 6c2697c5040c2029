using System.Security.Cryptography;
using System.Text.Json;

namespace IonMentoring.Storage.Backups;

/// <summary>What a backup holds, in a file beside it, so that what comes back can be compared with what was there.</summary>
/// <param name="Kind"><c>postgresql</c> or <c>sqlite</c>.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Sha256">Of the backup's file.</param>
/// <param name="Tables">What each table held.</param>
internal sealed record BackupManifest(string Kind, DateTime At, string Sha256, SortedDictionary<string, TableDigest> Tables)
{
    public static string FileOf(string backup) => $"{backup}.json";

    public static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <exception cref="BackupException">There is none, or the backup is not what it says.</exception>
    public static async Task<BackupManifest> ReadAsync(string backup, string kind, CancellationToken cancellationToken)
    {
        foreach (var file in new[] { backup, FileOf(backup) })
        {
            if (!File.Exists(file))
            {
                throw new BackupException($"There is no file {file}. A backup is two files, NAME and NAME.json, as “db backup NAME” makes them.");
            }
        }

        var manifest = Parse(await File.ReadAllTextAsync(FileOf(backup), cancellationToken))
            ?? throw new BackupException($"{FileOf(backup)} cannot be read: it is not what “db backup” writes.");
        if (manifest.Kind != kind)
        {
            throw new BackupException($"{backup} is a backup of {manifest.Kind}, and the settings choose {kind}.");
        }

        return await HashAsync(backup, cancellationToken) == manifest.Sha256
            ? manifest
            : throw new BackupException($"{backup} was changed or cut since it was made: its SHA-256 is not {manifest.Sha256}.");
    }

    public Task WriteAsync(string backup, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(FileOf(backup), JsonSerializer.Serialize(this, StorageJson.Default.BackupManifest), cancellationToken);

    /// <param name="found">What is there now.</param>
    /// <param name="advice">What to do where that is something else.</param>
    /// <exception cref="BackupException">Something else is there now.</exception>
    public void CompareWith(SortedDictionary<string, TableDigest> found, string advice)
    {
        var different = Tables.Select(table => (Name: table.Key, Was: table.Value, Is: found.GetValueOrDefault(table.Key)))
            .Where(table => table.Is != table.Was)
            .Select(table => $"{table.Name}: {table.Was.Rows} rows in the backup, {table.Is?.Rows ?? 0} restored{(table.Was.Rows == table.Is?.Rows ? ", with other contents" : string.Empty)}").ToList();
        if (different.Count > 0)
        {
            throw new BackupException($"What was restored is not what was backed up. {string.Join("; ", different)}.{advice}");
        }
    }

    private static BackupManifest? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StorageJson.Default.BackupManifest) is { Tables: not null, Kind: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
