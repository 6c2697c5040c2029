using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Backups;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Endpoints;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Leases;
using IonMentoring.Storage.Series;
using IonMentoring.Storage.Writing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage;

/// <summary>Stores what was asked and answered, what was measured, and what operators changed: in PostgreSQL, or in SQLite without any set-up.</summary>
public static class StorageModule
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Adds the module. Settings: section <c>Storage</c>, see <see cref="StorageOptions"/>.</summary>
    public static IServiceCollection AddStorageModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions>(configuration, StorageOptions.Section);
        return services
            .AddSingleton(provider => StorageDatabase.Open(Options(provider)))
            .AddSingleton(provider => DataFolder.Use(Options(provider), folder => SpillFolder.Open(Path.Combine(folder, "waiting"), Options(provider).SpillMebibytes * Mebibyte)))
            .AddSingleton<StorageState>()
            .AddSingleton<InteractionLog>()
            .AddSingleton<IInteractionLog>(provider => provider.GetRequiredService<InteractionLog>())
            .AddSingleton<QueryMeter>()
            .AddSingleton<DatabaseQueries>()
            .AddSingleton<InteractionStore>()
            .AddSingleton<IInteractionHistory>(provider => provider.GetRequiredService<InteractionStore>())
            .AddSingleton<IAuditLog, AuditLog>()
            .AddSingleton<WaitingMinutes>()
            .AddSingleton<SeriesArchive>()
            .AddSingleton<ISeriesStorage, SeriesStorage>()
            .AddSingleton<ILeases, DatabaseLeases>()
            .AddSingleton<IEventStorage, EventStore>()
            .AddSingleton<IAlertStorage, AlertStore>()
            .AddSingleton<IDatabaseSize, DatabaseSize>()
            .AddSingleton<PersonalData>()
            .AddSingleton<RowStore>()
            .AddSingleton<DatabaseWork>()
            .AddSingleton<LostRows>()
            .AddSingleton<DatabaseWriter>()
            .AddSingleton<IDependencyStatus, StorageStatus>()
            .AddHostedService(provider => provider.GetRequiredService<DatabaseWriter>())
            .AddHostedService<Retention>()
            .AddSingleton<ReplicationLag>()
            .AddHostedService(provider => provider.GetRequiredService<ReplicationLag>())
            .AddMetrics()
            .AddHostedService<StorageMetrics>();
    }

    /// <summary>Maps the endpoints that operators read and erase with.</summary>
    public static IEndpointRouteBuilder MapStorageEndpoints(this IEndpointRouteBuilder routes)
    {
        StorageEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Writes the database of the settings to a file, while the program runs, and says on the console what came of it.</summary>
    /// <returns>The exit code, 0 when it was done.</returns>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static Task<int> BackUpAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) =>
        BackupCommands.BackUpAsync(configuration, file, cancellationToken);

    /// <summary>Fills the empty database of the settings from a backup, compares, and says on the console what came of it.</summary>
    /// <returns>The exit code, 0 when it was done.</returns>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static Task<int> RestoreAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) =>
        BackupCommands.RestoreAsync(configuration, file, cancellationToken);

    /// <summary>Restores a backup into an empty place of its own, compares, removes that place, and says on the console what came of it.</summary>
    /// <returns>The exit code, 0 when it was done.</returns>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static Task<int> VerifyAsync(IConfiguration configuration, FileInfo file, CancellationToken cancellationToken) =>
        BackupCommands.VerifyAsync(configuration, file, cancellationToken);

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
