using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Monitoring.Health;

/// <summary>Sums the parts up to one status.</summary>
internal sealed class ServiceHealth(IEnumerable<IDependencyStatus> dependencies, RequestRates rates)
{
    private const double DegradedFromErrorRate = 0.05;

    private readonly IDependencyStatus[] _dependencies = [.. dependencies];

    public bool Ready => Array.TrueForAll(_dependencies, dependency => !dependency.Required || dependency.Up);

    public string Status =>
        !Ready ? "down"
        : rates.ErrorRate >= DegradedFromErrorRate || !Array.TrueForAll(_dependencies, dependency => dependency.Up) ? "degraded"
        : "operational";

    public IReadOnlyDictionary<string, bool> Dependencies =>
        _dependencies.ToDictionary(dependency => dependency.Name, dependency => dependency.Up, StringComparer.Ordinal);

    public IReadOnlyList<string> WaitingFor =>
        [.. _dependencies.Where(dependency => dependency is { Required: true, Up: false }).Select(dependency => dependency.Name)];
}
