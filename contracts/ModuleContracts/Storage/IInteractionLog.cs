namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Takes a note of every answer, for operators and statistics.</summary>
public interface IInteractionLog
{
    /// <summary>Whether the text of messages is kept too; by default it is not.</summary>
    bool KeepsText { get; }

    /// <summary>
    /// Takes an interaction; it is written within a second. Never waits and never throws: when more come than can be
    /// written, the excess is dropped and counted.
    /// </summary>
    void Record(Interaction interaction);
}
