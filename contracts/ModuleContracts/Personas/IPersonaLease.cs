using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Personas;

/// <summary>A pinned version of a persona. Dispose it to give the version back.</summary>
public interface IPersonaLease : IDisposable
{
    /// <summary>The pinned version.</summary>
    PersonaProfile Profile { get; }

    /// <summary>A checked copy of its playbook.</summary>
    Playbook Playbook { get; }

    /// <summary>Asks the persona for a prompt.</summary>
    /// <exception cref="PersonaFailedException">It threw, gave nothing usable, or took longer than the call limit.</exception>
    Task<PersonaPrompt> BuildPromptAsync(PromptRequest request);

    /// <summary>Asks the persona to shape an answer.</summary>
    /// <exception cref="PersonaFailedException">It threw, gave nothing usable, or took longer than the call limit.</exception>
    Task<string> ShapeAnswerAsync(string answer, PromptRequest request);
}
