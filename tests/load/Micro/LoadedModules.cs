using System.Reflection;
using IonMentoring.Caching;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Personas;
using IonMentoring.Routing;
using IonMentoring.Suggestions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Micro;

/// <summary>The modules with the four built personas, and a model that answers at once; with a cache where its settings are given.</summary>
internal sealed class LoadedModules : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-micro-").FullName;

    public LoadedModules(Dictionary<string, string?>? caching = null)
    {
        CopyPlugins();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Personas:Folder"] = _folder,
                ["Model:Provider"] = "OpenAI",
                ["Model:Endpoint"] = "http://127.0.0.1:9/",
                ["Suggestions:WarmUp"] = "0",
            })
            .AddInMemoryCollection(caching)
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddRoutingModule(configuration).AddPersonasModule(configuration).AddSuggestionsModule(configuration);
        services.AddSingleton<IChatClient, InstantModel>().AddSingleton<IInteractionLog, NoLog>().AddSingleton<IEventLog, NoEvents>();
        _ = caching is null ? services.AddSingleton<IAnswerCache, NoCache>() : services.AddCachingModule(configuration);
        _provider = services.BuildServiceProvider();
        foreach (var service in _provider.GetServices<IHostedService>())
        {
            service.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        Get<IPersonaCatalog>().Loaded.GetAwaiter().GetResult();
    }

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public void Dispose()
    {
        foreach (var service in _provider.GetServices<IHostedService>())
        {
            service.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        _provider.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    private void CopyPlugins()
    {
        var source = typeof(LoadedModules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Plugins").Value!;
        foreach (var plugin in Directory.GetDirectories(source))
        {
            var built = Path.Combine(plugin, "bin", "Release", "net10.0");
            var target = Directory.CreateDirectory(Path.Combine(_folder, Path.GetFileName(plugin))).FullName;
            foreach (var file in Directory.GetFiles(built))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }
        }
    }
}
