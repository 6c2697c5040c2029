using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Keeps every event in memory.</summary>
internal sealed class Events : IEventLog
{
    private readonly Lock _lock = new();

    public List<PersonaProcessEvent> Personas { get; } = [];

    public List<RoutingDecisionEvent> Decisions { get; } = [];

    public void Record(in PersonaProcessEvent happened)
    {
        lock (_lock)
        {
            Personas.Add(happened);
        }
    }

    public void Record(in RoutingDecisionEvent happened)
    {
        lock (_lock)
        {
            Decisions.Add(happened);
        }
    }
}
