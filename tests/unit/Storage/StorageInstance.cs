using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Storage.Tests;

/// <summary>The module as one process has it.</summary>
internal sealed class StorageInstance : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private bool _isRunning;

    /// <param name="folder">The data folder.</param>
    /// <param name="postgreSql">A connection string; null for SQLite.</param>
    /// <param name="database">Stands in for the database that the settings choose.</param>
    public StorageInstance(string folder, string? postgreSql = null, IDatabase? database = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Folder"] = folder,
                ["Storage:PostgreSql"] = postgreSql,
                ["Storage:SpillMebibytes"] = "64",
            })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddSingleton<TimeProvider>(new StandingDate())
            .AddStorageModule(configuration);
        if (database is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(database));
        }

        _provider = services.BuildServiceProvider();
    }

    public IInteractionLog Log => Get<IInteractionLog>();

    public IDatabase Database => Get<IDatabase>();

    public SpillFolder Spill => Get<SpillFolder>();

    public StorageState State => Get<StorageState>();

    /// <summary>Rows lost since start.</summary>
    public long Lost => Get<LostRows>().Count;

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public async Task StartAsync()
    {
        foreach (var service in _provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        _isRunning = true;
    }

    /// <summary>As a program that is asked to end does.</summary>
    public async Task StopAsync()
    {
        if (_isRunning)
        {
            _isRunning = false;
            foreach (var service in _provider.GetServices<IHostedService>().Reverse())
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _provider.DisposeAsync();
    }
}
