using Microsoft.Extensions.AI;

namespace IonMentoring.Micro;

/// <summary>A model that costs nothing, so that a benchmark shows what the rest costs.</summary>
internal sealed class InstantModel : IChatClient
{
    private static readonly Task<ChatResponse> Answer =
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Take the smallest step first, and tell somebody about it today.")));

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Answer;

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Benchmarks do not stream.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Holds nothing.
    }
}
