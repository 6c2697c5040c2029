using System.Globalization;
using System.Text;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Composer;
using IonMentoring.Suggestions.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>A message in, a suggestion out: detect the key, route it, ask the cache, the persona and the model.</summary>
internal sealed class SuggestionPipeline(
    IResonanceDetector detector,
    IPersonaRouter router,
    IPersonaCatalog catalog,
    IAnswerCache cache,
    LanguageModel model,
    IOptions<SuggestionsOptions> options,
    TimeProvider time,
    ILogger<SuggestionPipeline> logger)
{
    private readonly SuggestionsOptions _options = options.Value;

    /// <exception cref="ApiException">No persona is loaded, or the persona or the model failed.</exception>
    public async Task<SuggestionOutcome> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        if (request.Key is null && request.Detection is null)
        {
            request = request with { Detection = detector.Detect(request.Message) };
        }

        var key = request.Key ?? request.Detection!.Key;
        var decision = Route(key);
        try
        {
            return await AskAsync(request, decision, decision.Primary.Name, startedAt, cancellationToken);
        }
        catch (PersonaFailedException failure)
        {
            Log.PersonaFailed(logger, failure.Message);
            var now = Route(key);
            if (!ReferenceEquals(now.Primary, decision.Primary))
            {
                // It was replaced or removed meanwhile: who serves now is asked.
                return await AskOrFailAsync(request, now, now.Primary.Name, startedAt, cancellationToken);
            }

            if (_options.OnPersonaFailure != PersonaFailurePolicy.SecondBest || decision.Secondary is null)
            {
                throw Unavailable(failure.Persona);
            }
        }

        var standIn = await AskOrFailAsync(request, decision, decision.Secondary.Name, startedAt, cancellationToken);
        return standIn with { StoodIn = true };
    }

    /// <summary>Asks one persona, whoever the key would go to.</summary>
    /// <exception cref="ApiException">It is not loaded, or it or the model failed.</exception>
    public Task<SuggestionOutcome> AskAsync(
        SuggestionRequest request, RoutingDecision decision, string persona, CancellationToken cancellationToken) =>
        AskOrFailAsync(request, decision, persona, time.GetTimestamp(), cancellationToken);

    public RoutingDecision Route(ResonanceKey key) =>
        router.Route(key) ?? throw new ApiException(ApiErrorCode.PersonaUnavailable, "No persona is loaded yet. Try again in a moment.");

    private async Task<SuggestionOutcome> AskOrFailAsync(
        SuggestionRequest request, RoutingDecision decision, string persona, long startedAt, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(request, decision, persona, startedAt, cancellationToken);
        }
        catch (PersonaFailedException failure)
        {
            Log.PersonaFailed(logger, failure.Message);
            throw Unavailable(failure.Persona);
        }
    }

    private async Task<SuggestionOutcome> AskAsync(
        SuggestionRequest request, RoutingDecision decision, string persona, long startedAt, CancellationToken cancellationToken)
    {
        using var lease = catalog.Lease(persona) ?? throw new PersonaFailedException(persona, "was removed while it was chosen");
        var language = request.Detection?.Language ?? detector.LanguageOf(request.Message);
        var prompt = Conversation.Request(request, decision.Key, language, _options.HistoryMessages);

        // Without the cache no key is computed.
        var cacheKey = request.UseCache ? KeyOf(request, prompt, lease.Profile) : null;
        var answer = cacheKey is null
            ? new Cached<Suggestion>(await ComposeAsync(lease, prompt, cancellationToken), Hit: false)
            : await cache.GetOrComputeAsync(
                cacheKey, cancellation => ComposeAsync(lease, prompt, cancellation), suggestion => !suggestion.Degraded, cancellationToken);
        return new(
            answer.Value,
            decision.Key,
            request.Detection,
            decision,
            StoodIn: false,
            language,
            request.Mode,
            answer.Hit,
            cacheKey?.Text,
            time.GetElapsedTime(startedAt));
    }

    private async Task<Suggestion> ComposeAsync(IPersonaLease lease, PromptRequest request, CancellationToken cancellationToken)
    {
        var prompt = await lease.BuildPromptAsync(request);
        var answer = await model.AnswerAsync(prompt, new Composition(lease.Playbook, request), cancellationToken);
        var content = await lease.ShapeAnswerAsync(answer.Text, request);
        var profile = lease.Profile;
        return new(content, profile.Name, profile.Version, profile.Revision, prompt.TemplateVersion, answer.Model, answer.Degraded);
    }

    // The revision covers the persona's code, templates and playbook.
    private CacheKey KeyOf(SuggestionRequest request, PromptRequest prompt, PersonaProfile persona)
    {
        var history = prompt.History;
        var fields = new string?[9 + (history.Count * 2)];
        fields[0] = request.Message.Normalize(NormalizationForm.FormC);
        fields[1] = prompt.Key.ToString();
        fields[2] = request.UserId;
        fields[3] = request.SessionId;
        fields[4] = request.Mode == PromptMode.SummaryLight ? "summary_light" : "full";
        fields[5] = request.Context;
        fields[6] = prompt.Summary;
        fields[7] = persona.Revision;
        fields[8] = model.Fingerprint;
        for (var index = 0; index < history.Count; index++)
        {
            fields[9 + (index * 2)] = ((int)history[index].Role).ToString(CultureInfo.InvariantCulture);
            fields[10 + (index * 2)] = history[index].Content.Normalize(NormalizationForm.FormC);
        }

        return CacheKey.For(CacheKind.Process, persona.Name, fields);
    }

    private static ApiException Unavailable(string persona) =>
        new(ApiErrorCode.PersonaUnavailable, $"{persona} is not available at the moment. Try again in a moment.");
}
