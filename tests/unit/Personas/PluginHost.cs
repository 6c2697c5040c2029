using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Loading;
using IonMentoring.Personas.Tests.Building;
using IonMentoring.Personas.Watching;
using IonMentoring.PersonaSdk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Personas.Tests;

/// <summary>The module as the program runs it, over a plugins folder of its own.</summary>
internal sealed class PluginHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly ServiceProvider _services;

    /// <param name="settings">Settings of the section <c>Personas</c> that differ from the tests' usual ones.</param>
    public PluginHost(params (string Name, string Value)[] settings)
    {
        // The limits are wide, so that a busy machine fails no sound plugin; tests about hanging plugins narrow them.
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Personas:Folder"] = Plugins.Root,
            ["Personas:CallLimit"] = "00:00:05",
            ["Personas:LoadLimit"] = "00:00:10",
            ["Personas:QuietPeriod"] = "00:00:00.050",
            ["Personas:PollInterval"] = "00:00:00.100",
        };
        foreach (var (name, value) in settings)
        {
            values[$"Personas:{name}"] = value;
        }

        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton(TimeProvider.System)
            .AddPersonasModule(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
    }

    public PluginsFolder Plugins { get; } = new();

    /// <summary>What the operator reads.</summary>
    public LogLines Log { get; } = new();

    public IPersonaCatalog Catalog => _services.GetRequiredService<IPersonaCatalog>();

    public PluginFolders Folders => _services.GetRequiredService<PluginFolders>();

    public PluginUnloading Unloading => _services.GetRequiredService<PluginUnloading>();

    /// <summary>Ends when every plugin that is there has been loaded or refused.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        await Catalog.Loaded.WaitAsync(StartLimit);
    }

    /// <summary>Starts with one sound plugin.</summary>
    public Task StartWithAsync(PersonaSource source)
    {
        Plugins.Drop(source.Name, source.Build());
        return StartAsync();
    }

    /// <summary>Ends when a persona serves in a version.</summary>
    public Task ServesAsync(string persona, string version) =>
        Eventually.BecomesAsync(() => Catalog.Current.Find(persona)?.Version == version, what: $"{persona} {version} serves");

    /// <summary>Ends when what now lies in a plugin's folder has been loaded or refused.</summary>
    public async Task<PluginSlot> SettledAsync(string plugin)
    {
        await Eventually.BecomesAsync(
            () => Folders.Find(plugin) is { } slot && slot.Handled == FolderStamp.OfTimes(slot.Folder) && slot.Changing.CurrentCount == 1,
            what: $"{plugin} is loaded or refused");
        return Folders.Find(plugin)!;
    }

    public IPersonaLease Lease(string persona) =>
        Catalog.Lease(persona) ?? throw new InvalidOperationException($"{persona} is not loaded");

    /// <summary>Asks a persona for a prompt, as a request would.</summary>
    public async Task<PersonaPrompt> AskAsync(string persona, string message = "How do I go on?")
    {
        using var lease = Lease(persona);
        return await lease.BuildPromptAsync(Requests.Of(message));
    }

    /// <summary>Lets a persona shape an answer, as a request would.</summary>
    public async Task<string> ShapeAsync(string persona, string answer)
    {
        using var lease = Lease(persona);
        return await lease.ShapeAnswerAsync(answer, Requests.Of("How do I go on?"));
    }

    /// <summary>What a plugin's serving version is loaded in. Not inlined, so that no local of a test keeps it alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference ContextOf(string plugin) =>
        new(AssemblyLoadContext.GetLoadContext(Folders.Find(plugin)!.Serving!.Persona.GetType().Assembly));

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopLimit);
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(patience.Token);
        }

        await _services.DisposeAsync();
        Plugins.Dispose();
    }
}
