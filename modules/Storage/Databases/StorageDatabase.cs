namespace IonMentoring.Storage.Databases;

/// <summary>The database that the settings choose.</summary>
internal static class StorageDatabase
{
    public const string SqliteFile = "ion-mentoring.db";

    public static IDatabase Open(StorageOptions options) => string.IsNullOrWhiteSpace(options.PostgreSql)
        ? new SqliteDatabase(Path.Combine(options.DataFolder, SqliteFile))
        : new PostgresDatabase(options.PostgreSql);
}
