using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace IonMentoring.Storage;

/// <summary>Where interactions, events, series, alerts and the audit go, and how long they stay.</summary>
public sealed record StorageOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Storage</c>.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// Connection string of a PostgreSQL 15 or later, for example <c>Host=127.0.0.1;Database=ion;Username=ion;Password=...</c>;
    /// with several hosts, writes go to the primary and reads prefer a standby. Default none: SQLite in <see cref="Folder"/>.
    /// </summary>
    public string? PostgreSql { get; init; }

    /// <summary>
    /// The data folder, below the program where it is relative: the SQLite database, and what waits for a database that is away.
    /// Default <c>data</c>.
    /// </summary>
    [Required]
    public string Folder { get; init; } = "data";

    /// <summary>Whether the text of messages is kept with their interactions. Default false: a hash and the length alone.</summary>
    public bool KeepText { get; init; }

    /// <summary>How long interactions, their erasures and events are kept, 1 day to 10 years. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepInteractions { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long minutes of series are kept before those of an hour remain, 1 hour to 1 year. Default 72 hours.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan KeepMinutes { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How long hours of series and resolved alerts are kept, 1 day to 10 years. Default a year.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepHours { get; init; } = TimeSpan.FromDays(365);

    /// <summary>
    /// Mebibytes on disk for what waits while the database is away, 1 to 100,000; beyond it the oldest is dropped and counted.
    /// Default 256, about 150,000 interactions.
    /// </summary>
    [Range(1, 100_000)]
    public int SpillMebibytes { get; init; } = 256;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(PostgreSql))
        {
            yield break;
        }

        // The text may hold a password: it is never repeated.
        var problem = Problem(PostgreSql);
        if (problem is not null)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(PostgreSql)} is not a connection string such as Host=127.0.0.1;Database=ion;Username=ion;Password=...: {problem}", [nameof(PostgreSql)]);
        }
    }

    internal string DataFolder => Path.Combine(AppContext.BaseDirectory, Folder);

    private static string? Problem(string connectionString)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrEmpty(parsed.Host) || string.IsNullOrEmpty(parsed.Database))
            {
                return string.IsNullOrEmpty(parsed.Host) ? "it names no Host." : "it names no Database.";
            }

            // Some settings are refused only where they are used.
            new NpgsqlDataSourceBuilder(connectionString).BuildMultiHost().Dispose();
            return null;
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or NotSupportedException)
        {
            return $"it has a setting that cannot be used here ({unfit.Message})";
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            return wrong is KeyNotFoundException or ArgumentException { ParamName: not null } ? "it has a keyword that is not known, or a wrong value." : "it cannot be read.";
        }
    }
}
