namespace IonMentoring.Storage.Backups;

/// <summary>Why a backup was not made, or not restored; for the operator.</summary>
internal sealed class BackupException(string message) : Exception(message);
