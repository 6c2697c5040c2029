using BenchmarkDotNet.Attributes;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Routing;
using IonMentoring.Routing.Affinity;

namespace IonMentoring.Micro;

/// <summary>How the cost of routing grows with the number of personas: of a request, and of a swap, which makes the table anew.</summary>
[MemoryDiagnoser]
public class RoutingGrowth
{
    private readonly ResonanceKey _key = new(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice);
    private readonly RoutingOptions _weights = new();
    private PersonaRoster? _roster;
    private RoutingTable? _table;

    [Params(1, 2, 4, 8)]
    public int Personas { get; set; }

    [GlobalSetup]
    public void Load()
    {
        using var modules = new LoadedModules();
        var built = modules.Get<IPersonaCatalog>().Current.Personas;
        _roster = new([.. Enumerable.Range(0, Personas).Select(number => built[number % built.Count] with
        {
            Descriptor = built[number % built.Count].Descriptor with { Name = $"Persona{number}", Order = number },
        })]);
        _table = RoutingTable.For(_roster, _weights);
    }

    [Benchmark]
    public RoutingDecision? Route() => _table!.Decide(_key);

    [Benchmark]
    public object Swap() => RoutingTable.For(_roster!, _weights);
}
