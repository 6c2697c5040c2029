using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Edge.Tests;

/// <summary>An edge without servers: its settings, its regions, its deployments and its state file.</summary>
internal sealed class TestEdge : IDisposable
{
    public const string Us = "us-central1";
    public const string Europe = "europe-west1";
    public const string Asia = "asia-southeast1";

    private readonly SettingsThatChange _settings;
    private readonly ServiceProvider _services;
    private readonly string? _ownFolder;

    public TestEdge(string? stateFile = null, params (string Name, string Value)[] settings)
    {
        _ownFolder = stateFile is null ? Directory.CreateTempSubdirectory("ion-edge-").FullName : null;
        StateFile = stateFile ?? Path.Combine(_ownFolder!, "state", "edge.json");
        _settings = new SettingsThatChange
        {
            ["Edge:StateFile"] = StateFile,
            [$"Edge:Regions:{Us}:Blue:0"] = "http://127.0.0.1:8101",
            [$"Edge:Regions:{Us}:Blue:1"] = "http://127.0.0.1:8102",
            [$"Edge:Regions:{Us}:Green:0"] = "http://127.0.0.1:8111",
            [$"Edge:Regions:{Us}:Green:1"] = "http://127.0.0.1:8112",
            [$"Edge:Regions:{Europe}:Blue:0"] = "http://127.0.0.1:8201",
            [$"Edge:Regions:{Asia}:Blue:0"] = "http://127.0.0.1:8301",
        };
        foreach (var (name, value) in settings)
        {
            _settings[$"Edge:{name}"] = value;
        }

        var configuration = new ConfigurationBuilder().Add(_settings).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Time)
            .AddEdgeModule(configuration, api: null)
            .BuildServiceProvider();
        Topology = Get<EdgeTopology>();
        Topology.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        Deployments = Get<EdgeDeployments>();
    }

    public string StateFile { get; }

    public FakeTimeProvider Time { get; } = new();

    public EdgeTopology Topology { get; }

    public EdgeDeployments Deployments { get; }

    public Region Region => Topology.Find(Us)!;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Changes settings as a changed file does; null takes one away.</summary>
    public void Reload(params (string Name, string? Value)[] settings)
    {
        foreach (var (name, value) in settings)
        {
            _settings[$"Edge:{name}"] = value;
        }

        _settings.Changed();
    }

    /// <summary>Takes the steps that a deployment takes by itself, up to a phase.</summary>
    public void AdvanceTo(DeploymentPhase phase)
    {
        while (Deployments.State.Of(Us).Deployment is { } deployment && deployment.Phase != phase)
        {
            var next = deployment.Phase switch
            {
                DeploymentPhase.Staged => DeploymentPhase.Warming,
                DeploymentPhase.Warming => DeploymentPhase.Shifting,
                DeploymentPhase.Draining => DeploymentPhase.Done,
                var stays => throw new InvalidOperationException($"A deployment that is {stays} goes on by a command."),
            };
            Deployments.Advance(Region, deployment, next).ShouldBeTrue();
        }
    }

    /// <summary>Stages green and brings it to where users can be shifted.</summary>
    public void DeployGreen(params string[] destinations)
    {
        Deployments.Deploy(Us, Colour.Green, destinations, "Ada", revision: null);
        AdvanceTo(DeploymentPhase.Shifting);
    }

    /// <summary>Green serves, the deployment is done.</summary>
    public void PromoteGreen(params string[] destinations)
    {
        DeployGreen(destinations);
        Deployments.Promote(Us, "Ada", revision: null);
        AdvanceTo(DeploymentPhase.Done);
    }

    public void Dispose()
    {
        _services.Dispose();
        if (_ownFolder is not null)
        {
            Directory.Delete(_ownFolder, recursive: true);
        }
    }

    private sealed class SettingsThatChange : ConfigurationProvider, IConfigurationSource
    {
        public string? this[string name]
        {
            set => _ = value is null ? Data.Remove(name) : (Data[name] = value) is null;
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Changed() => OnReload();
    }
}
