using System.CommandLine;
using IonMentoring.Storage;

namespace IonMentoring.Host;

/// <summary>The commands below <c>db</c>.</summary>
internal static class DatabaseCommands
{
    private static readonly Argument<FileInfo> Backup = new("file") { Description = "The backup; FILE.json beside it says what it holds." };

    // The storage is called within lambdas, so that the role edge does not load it.
    public static Command Create() => new("db", $"The database: backup, restore, verify. {Settings.Usage}")
    {
        Create("backup", "Writes the database to a file, while the program runs.", (configuration, file, cancellation) => StorageModule.BackUpAsync(configuration, file, cancellation)),
        Create("restore", "Fills an empty database from a backup, and compares.", (configuration, file, cancellation) => StorageModule.RestoreAsync(configuration, file, cancellation)),
        Create("verify", "Restores a backup into an empty place of its own, compares, and removes that place.", (configuration, file, cancellation) => StorageModule.VerifyAsync(configuration, file, cancellation)),
    };

    private static Command Create(string name, string description, Func<IConfiguration, FileInfo, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { Backup };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => Settings.RunAsync(
            parsed.UnmatchedTokens, settings => run(HostBuilding.Create(settings).Configuration, parsed.GetRequiredValue(Backup), cancellation)));
        return command;
    }
}
