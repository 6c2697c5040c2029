namespace IonMentoring.ModuleContracts.Monitoring;

/// <summary>
/// Takes note of single events, for operators: all that broke a rule, and a sample of the others. Never waits and never throws: when
/// more come than can be written, the excess is dropped and counted.
/// </summary>
public interface IEventLog
{
    /// <summary>Takes note that a persona was asked.</summary>
    void Record(in PersonaProcessEvent happened);

    /// <summary>Takes note of whom a message was sent to.</summary>
    void Record(in RoutingDecisionEvent happened);
}
