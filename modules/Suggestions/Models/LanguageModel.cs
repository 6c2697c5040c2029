using System.ClientModel;
using System.Text.Json;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Composer;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Models;

/// <summary>Sends prompts to the chat client, and says what happens when that fails.</summary>
internal sealed class LanguageModel(
    IChatClient client, EmbeddedComposer composer, IOptions<ModelOptions> options, ModelStatus status, ILogger<LanguageModel> logger)
{
    private readonly ModelOptions _options = options.Value;

    /// <summary>Everything about the model that can change an answer, for cache keys.</summary>
    public string Fingerprint { get; } = options.Value.Provider == ModelProvider.Embedded
        ? $"{EmbeddedComposer.Model}|{typeof(EmbeddedComposer).Module.ModuleVersionId}"
        : $"{options.Value.Endpoint}|{options.Value.Name}|{options.Value.MaxOutputTokens}|{options.Value.Temperature}";

    /// <exception cref="ApiException"><see cref="ApiErrorCode.ModelUnavailable"/>: the model failed and nothing stands in.</exception>
    public async ValueTask<ModelAnswer> AnswerAsync(PersonaPrompt prompt, Composition composition, CancellationToken cancellationToken)
    {
        if (_options.Provider == ModelProvider.Embedded)
        {
            return await ComposeAsync(prompt, composition, degraded: false, cancellationToken);
        }

        var (text, failure) = await AskAsync(prompt, cancellationToken);
        status.Up = failure is null;
        if (failure is null)
        {
            return new(text, _options.Name, Degraded: false);
        }

        Log.ModelFailed(logger, _options.Name, failure);
        return _options.OnFailure == ModelFailurePolicy.Embedded
            ? await ComposeAsync(prompt, composition, degraded: true, cancellationToken)
            : throw new ApiException(ApiErrorCode.ModelUnavailable, $"The language model {failure}. Try again in a moment.");
    }

    private async ValueTask<(string Text, string? Failure)> AskAsync(PersonaPrompt prompt, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        try
        {
            var chatOptions = new ChatOptions { MaxOutputTokens = _options.MaxOutputTokens, Temperature = _options.Temperature };
            var response = await client.GetResponseAsync(Messages(prompt), chatOptions, limit.Token);
            return string.IsNullOrWhiteSpace(response.Text) ? (string.Empty, "answered with nothing") : (response.Text, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (string.Empty, $"did not answer within {_options.Timeout.TotalSeconds:0.##} s");
        }
        catch (ClientResultException refused) when (refused.Status == 429)
        {
            return (string.Empty, "has too much to do (429)");
        }
        catch (ClientResultException refused)
        {
            return (string.Empty, refused.Status == 0 ? "cannot be reached" : $"answered with status {refused.Status}");
        }
        catch (HttpRequestException)
        {
            return (string.Empty, "cannot be reached");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException
            or KeyNotFoundException or ArgumentException or IOException or AggregateException)
        {
            // What the client throws at an answer that is not of its protocol differs from fault to fault.
            Log.ModelGarbage(logger, _options.Name, exception);
            return (string.Empty, "gave an answer that cannot be read");
        }
    }

    private async ValueTask<ModelAnswer> ComposeAsync(PersonaPrompt prompt, Composition composition, bool degraded, CancellationToken cancellationToken)
    {
        var response = await composer.GetResponseAsync(Messages(prompt), composition.ToOptions(), cancellationToken);
        return new(response.Text, EmbeddedComposer.Model, degraded);
    }

    private static ChatMessage[] Messages(PersonaPrompt prompt)
    {
        var messages = new ChatMessage[prompt.Messages.Count + 1];
        messages[0] = new(ChatRole.System, prompt.System);
        for (var index = 0; index < prompt.Messages.Count; index++)
        {
            var message = prompt.Messages[index];
            messages[index + 1] = new(message.Role == PromptRole.Assistant ? ChatRole.Assistant : ChatRole.User, message.Content);
        }

        return messages;
    }
}
