namespace IonMentoring.PersonaSdk;

/// <summary>
/// A persona: who it is, how it asks a language model, how its answers look, and what it would say without a model.
/// </summary>
/// <remarks>
/// A plugin assembly holds exactly one public class that implements this interface, with a public constructor that takes
/// <see cref="IPersonaFiles"/> or nothing. The host calls it from many threads at once. Calls must only compute: what is
/// thrown costs the request an error, and a call that takes longer than the host's limit (1 s by default) is given up.
/// If the class is <see cref="IDisposable"/>, it is disposed once, after its last call.
/// </remarks>
public interface IPersona
{
    /// <summary>Who the persona is. Read once, when the plugin is loaded.</summary>
    PersonaDescriptor Descriptor { get; }

    /// <summary>What the embedded composer writes answers from when there is no language model. Read once, when the plugin is loaded.</summary>
    Playbook Playbook { get; }

    /// <summary>Builds the prompt for a request.</summary>
    /// <param name="request">The validated request.</param>
    PersonaPrompt BuildPrompt(PromptRequest request);

    /// <summary>Gives a model's answer the persona's shape. By default it is passed on, trimmed.</summary>
    /// <param name="answer">What the model, or the embedded composer, wrote.</param>
    /// <param name="request">The request it answers.</param>
    /// <returns>At least 1 character, at most 100,000 more than the answer has.</returns>
    string ShapeAnswer(string answer, PromptRequest request) => answer.Trim();
}
