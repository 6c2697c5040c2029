using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Suggestions.Tests;

/// <summary>The module and the real routing, with personas that do as the test says, without a cache.</summary>
internal sealed class Modules : IDisposable
{
    private readonly ServiceProvider _provider;

    public Modules(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Setting, string? (setting) => setting.Value, StringComparer.Ordinal))
            .Build();
        _provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IPersonaCatalog>(Personas)
            .AddSingleton<IAnswerCache, NoCache>()
            .AddSingleton<IInteractionLog>(Notes)
            .AddSingleton<IInteractionHistory>(Notes)
            .AddSingleton<IEventLog>(Events)
            .AddRoutingModule(configuration)
            .AddSuggestionsModule(configuration)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new();

    public StubCatalog Personas { get; } = new();

    public Notes Notes { get; } = new();

    public Events Events { get; } = new();

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public void Dispose() => _provider.Dispose();
}
