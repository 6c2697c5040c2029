using System.ClientModel;
using System.ClientModel.Primitives;
using IonMentoring.Suggestions.Composer;
using Microsoft.Extensions.AI;
using OpenAI;

namespace IonMentoring.Suggestions.Models;

/// <summary>Makes the chat client that the settings ask for.</summary>
internal static class ChatClients
{
    // The client wants a key even where the server does not.
    private const string NoKey = "none";

    public static IChatClient Create(ModelOptions options, EmbeddedComposer composer)
    {
        if (options.Provider == ModelProvider.Embedded)
        {
            return composer;
        }

        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Timeout,
            // The person waits: an answer now, or a clear error now.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey);
        return new OpenAIClient(key, clientOptions).GetChatClient(options.Name).AsIChatClient();
    }
}
