using IonMentoring.PersonaSdk;
using Microsoft.Extensions.AI;

namespace IonMentoring.Suggestions.Composer;

/// <summary>What the embedded composer writes from, beside the prompt. Never sent to a language model.</summary>
/// <param name="Playbook">The persona's material.</param>
/// <param name="Request">The request the prompt was built for.</param>
internal sealed record Composition(Playbook Playbook, PromptRequest Request)
{
    private const string Property = "ion.composition";

    public ChatOptions ToOptions() => new() { AdditionalProperties = new() { [Property] = this } };

    public static Composition From(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Property, out var value) == true && value is Composition composition
            ? composition
            : throw new ArgumentException($"The embedded composer needs a {nameof(Composition)} in the options.", nameof(options));
}
