using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace IonMentoring.Suggestions.Composer;

/// <summary>
/// Answers without a language model: a persona's playbook, and what the person wrote. The same request always gives the same answer.
/// </summary>
internal sealed class EmbeddedComposer : IChatClient
{
    public const string Model = "embedded-composer";

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var composition = Composition.From(options);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, SuggestionWriter.Write(composition)))
        {
            ModelId = Model,
            FinishReason = ChatFinishReason.Stop,
        });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // Holds nothing.
    }
}
