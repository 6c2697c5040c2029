using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Decisions.Answers;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Decisions;

/// <summary>Routes again what was answered before, with the personas and weights of today. Asks no persona and no model, and leaves no record.</summary>
internal sealed class DecisionReplay(
    RecordedAnswers answers, SuggestionPipeline pipeline, IResonanceDetector detector, IResonanceKeyReader keys, IPersonaCatalog catalog, SettingsHash settings)
{
    /// <param name="requestId">Whose decisions.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What each part gives today, and the ids of the parts that had failed before there was a decision.</returns>
    /// <exception cref="ApiException">Nothing is kept, there never was a decision, no persona is loaded, or the database is away.</exception>
    public async Task<(IReadOnlyList<ReplayView> Replays, IReadOnlyList<string> FailedBefore)> ReplayAsync(string requestId, CancellationToken cancellationToken)
    {
        var replays = new List<ReplayView>();
        var failedBefore = new List<string>();
        var kept = await answers.OfAsync(requestId, cancellationToken);
        foreach (var answer in kept)
        {
            if (RecordedDecision.Read(answer.Decision) is { } decision)
            {
                replays.Add(Replay(answer, decision));
            }
            else
            {
                failedBefore.Add(answer.RequestId);
            }
        }

        return replays.Count > 0
            ? (replays, failedBefore)
            : throw new ApiException(
                ApiErrorCode.Conflict, $"Request {requestId} ended with {kept[0].Outcome} before a persona was chosen: there is no decision to replay.", "request_id");
    }

    private ReplayView Replay(Interaction answer, RecordedDecision decision)
    {
        var (key, detectedAgain, reason) = KeyOf(answer, decision);
        var before = decision.Routing;
        var roster = catalog.Current;
        var after = RecordedRouting.Of(pipeline.Route(key));
        var now = roster.Find(after.Primary);
        var answeredItself = answer.Persona == before.Primary;
        string[] changes =
        [
            .. WhatChanged.InKey(answer.Key!, key.ToString()),
            .. WhatChanged.InRouting(before, after),
            .. WhatChanged.InPersona(answer.PersonaVersion, decision.PersonaRevision, answer.Persona is null ? null : roster.Find(answer.Persona)),
            .. WhatChanged.InSettings(decision.SettingsHash, settings.Value),
        ];
        return new(
            answer.RequestId,
            answer.Endpoint,
            changes.Length > 0,
            changes,
            detectedAgain,
            reason,
            new(
                answer.Key!,
                before.Primary,
                before.Secondary,
                (double)before.Confidence,
                answeredItself ? answer.PersonaVersion : null,
                answeredItself ? decision.PersonaRevision : null,
                decision.SettingsHash),
            new(key.ToString(), after.Primary, after.Secondary, (double)after.Confidence, now?.Version, now?.Revision, settings.Value),
            ScoreChangeView.Between(before, after),
            decision.SettingsHash != settings.Value);
    }

    private (ResonanceKey Key, bool DetectedAgain, string Reason) KeyOf(Interaction answer, RecordedDecision decision) => (answer, decision) switch
    {
        ({ KeyDetected: true, Message: { } message }, { IsAspect: false }) => (detector.Detect(message).Key, true, "The text of the message was kept."),
        ({ KeyDetected: true }, { IsAspect: true }) => (KeptKey(answer), false, "It is an aspect of a longer message, in which its key was found: the stored key is used."),
        ({ KeyDetected: true }, _) => (KeptKey(answer), false, "The text of the message was not kept (Storage:KeepText): the stored key is used."),
        (_, { KeyFellBack: true }) => (KeptKey(answer), false, "The key stood in for one that could not be read: it is used again."),
        _ => (KeptKey(answer), false, "The key was given: it is used again."),
    };

    private ResonanceKey KeptKey(Interaction answer) => keys.Read(answer.Key!).Key;
}
