using System.Globalization;
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
    KeptDetections detections,
    IPersonaRouter router,
    IPersonaCatalog catalog,
    IAnswerCache cache,
    LanguageModel model,
    PersonaMeter meter,
    IOptions<SuggestionsOptions> options,
    TimeProvider time,
    ILogger<SuggestionPipeline> logger)
{
    private readonly SuggestionsOptions _options = options.Value;

    /// <exception cref="ApiException">No persona is loaded, or the persona or the model failed.</exception>
    public async ValueTask<SuggestionOutcome> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        request = Detected(request);
        var startedAt = time.GetTimestamp();
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

    /// <summary>The request with what is found in its message, where no key was given and nobody has looked.</summary>
    public SuggestionRequest Detected(SuggestionRequest request)
    {
        if (request.Key is not null || request.Detection is not null)
        {
            return request;
        }

        var startedAt = time.GetTimestamp();
        return request with { Detection = detections.Detect(request.Message, request.UserId), Detecting = time.GetElapsedTime(startedAt) };
    }

    /// <summary>Asks one persona, whoever the key would go to.</summary>
    /// <exception cref="ApiException">It is not loaded, or it or the model failed.</exception>
    public ValueTask<SuggestionOutcome> AskAsync(
        SuggestionRequest request, RoutingDecision decision, string persona, CancellationToken cancellationToken) =>
        AskOrFailAsync(request, decision, persona, time.GetTimestamp(), cancellationToken);

    /// <summary>Computes and keeps an answer that nobody has asked for yet.</summary>
    public Task PrepareAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        var key = request.Key ?? detector.Detect(request.Message).Key;
        var persona = Route(key).Primary.Name;
        var prompt = Conversation.Request(request, key, detector.LanguageOf(request.Message), _options.HistoryMessages);
        var revision = RevisionOf(persona);
        return cache.PrepareAsync(
            KeyOf(request, prompt, persona, revision), cancellation => ComposeAsync(persona, revision, prompt, cancellation), cancellationToken);
    }

    public RoutingDecision Route(ResonanceKey key) =>
        router.Route(key) ?? throw new ApiException(ApiErrorCode.PersonaUnavailable, "No persona is loaded yet. Try again in a moment.");

    private async ValueTask<SuggestionOutcome> AskOrFailAsync(
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

    private async ValueTask<SuggestionOutcome> AskAsync(
        SuggestionRequest request, RoutingDecision decision, string persona, long startedAt, CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        var language = request.Detection?.Language ?? detector.LanguageOf(request.Message);
        var prompt = Conversation.Request(request, decision.Key, language, _options.HistoryMessages);

        // Without the cache no key is computed.
        var (answer, cacheKey) = request.UseCache
            ? await AskCacheAsync(request, prompt, persona, cancellationToken)
            : (new Cached<Suggestion>(await ComposeAsync(persona, revision: null, prompt, cancellationToken), Hit: false), null);
        return new(
            answer.Value,
            decision.Key,
            request.Detection,
            decision,
            StoodIn: false,
            language,
            request.Mode,
            answer.Hit,
            answer.Stale,
            cacheKey?.Text,
            time.GetElapsedTime(startedAt) + (request.Detecting ?? TimeSpan.Zero),
            time.GetElapsedTime(askedAt));
    }

    private async ValueTask<(Cached<Suggestion> Answer, CacheKey? Key)> AskCacheAsync(
        SuggestionRequest request, PromptRequest prompt, string persona, CancellationToken cancellationToken)
    {
        while (true)
        {
            var revision = RevisionOf(persona);
            var key = KeyOf(request, prompt, persona, revision);
            try
            {
                return (await AskCacheAsync(key, persona, revision, prompt, cancellationToken), key);
            }
            catch (PersonaFailedException) when (HasChanged(persona, revision))
            {
                // Replaced between the key and the computation: the answer of the new version has another key.
            }
        }
    }

    // The computation may outlive the request that began it: it holds no lease, but takes its own.
    private ValueTask<Cached<Suggestion>> AskCacheAsync(
        CacheKey key, string persona, string revision, PromptRequest prompt, CancellationToken cancellationToken) =>
        cache.GetOrComputeAsync(
            key, cancellation => ComposeAsync(persona, revision, prompt, cancellation), suggestion => !suggestion.Degraded, cancellationToken);

    /// <param name="persona">Who composes.</param>
    /// <param name="revision">Which version of it, or null: whichever serves.</param>
    /// <param name="request">What it composes from.</param>
    /// <param name="cancellationToken">Ends the waiting for the model.</param>
    private async Task<Suggestion> ComposeAsync(string persona, string? revision, PromptRequest request, CancellationToken cancellationToken)
    {
        using var lease = LeaseOf(persona);
        var profile = lease.Profile;
        if (revision is not null && profile.Revision != revision)
        {
            throw new PersonaFailedException(persona, "was replaced while it was chosen");
        }

        PersonaPrompt prompt;
        using (Spans.Prompt(persona))
        {
            prompt = await meter.MeasureAsync(persona, lease.BuildPromptAsync(request));
        }

        ModelAnswer answer;
        using (Spans.Model(persona))
        {
            answer = await model.AnswerAsync(prompt, new Composition(lease.Playbook, request), cancellationToken);
        }

        using var shaping = Spans.Shape(persona);
        var content = await meter.MeasureAsync(persona, lease.ShapeAnswerAsync(answer.Text, request));
        return new(content, profile.Name, profile.Version, profile.Revision, prompt.TemplateVersion, answer.Model, answer.Degraded);
    }

    private IPersonaLease LeaseOf(string persona) =>
        catalog.Lease(persona) ?? throw new PersonaFailedException(persona, "was removed while it was chosen");

    private string RevisionOf(string persona)
    {
        using var lease = LeaseOf(persona);
        return lease.Profile.Revision;
    }

    private bool HasChanged(string persona, string revision)
    {
        using var lease = catalog.Lease(persona);
        return lease is not null && lease.Profile.Revision != revision;
    }

    // The revision covers the persona's code, templates and playbook.
    private CacheKey KeyOf(SuggestionRequest request, PromptRequest prompt, string persona, string revision)
    {
        var history = prompt.History;
        var fields = new string?[10 + (history.Count * 2)];
        fields[0] = request.Message;
        fields[1] = prompt.Key.ToString();
        fields[2] = request.UserId;
        fields[3] = request.SessionId;
        fields[4] = PromptModes.Spell(request.Mode);
        fields[5] = request.Context;
        fields[6] = prompt.Summary;
        fields[7] = revision;
        fields[8] = model.Fingerprint;
        fields[9] = prompt.Language;
        for (var index = 0; index < history.Count; index++)
        {
            fields[10 + (index * 2)] = ((int)history[index].Role).ToString(CultureInfo.InvariantCulture);
            fields[11 + (index * 2)] = history[index].Content;
        }

        return CacheKey.ForUser(CacheKind.Process, persona, request.UserId, fields);
    }

    private static ApiException Unavailable(string persona) =>
        new(ApiErrorCode.PersonaUnavailable, $"{persona} is not available at the moment. Try again in a moment.");
}
