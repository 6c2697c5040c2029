using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Micro;

/// <summary>Keeps nothing: what recording an event costs has a benchmark of its own.</summary>
internal sealed class NoEvents : IEventLog
{
    public void Record(in PersonaProcessEvent happened)
    {
        // Another benchmark's.
    }

    public void Record(in RoutingDecisionEvent happened)
    {
        // Another benchmark's.
    }
}
