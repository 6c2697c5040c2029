using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace IonMentoring.Storage.Backups;

/// <summary>Backs up, restores and verifies for an operator at a console. Each gives the exit code, 0 when it was done.</summary>
internal static class BackupCommands
{
    private const int Failed = 1;

    public static Task<int> BackUpAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) => RunAsync(
        configuration, backup => BackUpAsync(backup, file.FullName, cancellationToken));

    public static Task<int> RestoreAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) => RunAsync(
        configuration, backup => RestoreAsync(backup, file.FullName, cancellationToken));

    public static Task<int> VerifyAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) => RunAsync(
        configuration, backup => VerifyAsync(backup, file.FullName, cancellationToken));

    private static async Task<int> RunAsync(IConfiguration configuration, Func<IDatabaseBackup, Task> run)
    {
        try
        {
            await run(Open(configuration));
            return 0;
        }
        catch (Exception failure) when (failure is BackupException or NpgsqlException or SqliteException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(DatabaseAway.ReasonOf(failure));
            return Failed;
        }
    }

    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    private static IDatabaseBackup Open(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSettings<StorageOptions>(configuration, StorageOptions.Section);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        return string.IsNullOrWhiteSpace(options.PostgreSql)
            ? new SqliteBackup(Path.Combine(options.DataFolder, StorageDatabase.SqliteFile))
            : new PostgresBackup(options.PostgreSql);
    }

    private static async Task BackUpAsync(IDatabaseBackup backup, string file, CancellationToken cancellationToken)
    {
        if (Path.Exists(file) || Path.Exists(BackupManifest.FileOf(file)))
        {
            throw new BackupException($"{file} or the .json beside it exists already. Choose another name.");
        }

        // Whoever finds the file finds a whole one.
        var unfinished = $"{file}.unfinished";
        try
        {
            var tables = await backup.WriteAsync(unfinished, cancellationToken);
            KeepFromOthers(unfinished);
            var manifest = new BackupManifest(backup.Kind, TimeProvider.System.GetUtcNow().UtcDateTime, await BackupManifest.HashAsync(unfinished, cancellationToken), tables);
            await manifest.WriteAsync(file, cancellationToken);
            File.Move(unfinished, file);
            Say($"Backed up to {file}", manifest);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task RestoreAsync(IDatabaseBackup backup, string file, CancellationToken cancellationToken)
    {
        var manifest = await BackupManifest.ReadAsync(file, backup.Kind, cancellationToken);
        manifest.CompareWith(await backup.RestoreAsync(file, cancellationToken), " It stays where it is: empty that place before the next try.");
        Say($"Restored from {file}", manifest);
    }

    private static async Task VerifyAsync(IDatabaseBackup backup, string file, CancellationToken cancellationToken)
    {
        var manifest = await BackupManifest.ReadAsync(file, backup.Kind, cancellationToken);
        manifest.CompareWith(await backup.TryOutAsync(file, cancellationToken), "");
        Say($"{file} can be restored", manifest);
    }

    private static void KeepFromOthers(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void Say(string what, BackupManifest manifest) =>
        Console.WriteLine($"{what} ({manifest.Kind}, {manifest.At:u}): {string.Join(", ", manifest.Tables.Select(table => $"{table.Value.Rows:N0} {table.Key}"))}.");
}
