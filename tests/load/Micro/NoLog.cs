using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Micro;

/// <summary>Keeps nothing, so that a benchmark shows what making the record costs.</summary>
internal sealed class NoLog : IInteractionLog
{
    public bool KeepsText => false;

    public void Record(Interaction interaction)
    {
        // Writing has a benchmark of its own.
    }
}
