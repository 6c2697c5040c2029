using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Decisions;
using IonMentoring.Suggestions.Decisions.Answers;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Decisions;

public sealed class DecisionReplayTests
{
    private const string Advice = "I keep missing deadlines and I need advice.";

    private static readonly Asked There = new("r1", "/api/v2/process", Region: null, CancellationToken.None);

    private static readonly ResonanceKey Learning = new(Tone.Calm, Pace.Medium, Intent.Learning);

    [Fact]
    public async Task Replay_nothingDifferent_unchangedAndNothingRecorded()
    {
        using var modules = new Modules();
        await AskAsync(modules, new() { Message = Advice });
        var replay = await ReplayAsync(modules);

        replay.Changed.ShouldBeFalse();
        replay.Changes.ShouldBeEmpty();
        replay.SettingsChanged.ShouldBeFalse();
        replay.After.ShouldBe(replay.Before);
        replay.Scores.Keys.ShouldBe(["lua", "elro", "nana"], ignoreOrder: true);
        replay.Scores.Values.ShouldAllBe(score => score.Difference == 0);
        modules.Notes.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Replay_personaGone_whoElseAndWhatChanged()
    {
        using var modules = new Modules();
        await AskAsync(modules, new() { Message = Advice, Key = Learning });
        Only(modules, "Lua", "Nana");
        var replay = await ReplayAsync(modules);

        replay.Changed.ShouldBeTrue();
        (replay.Before.Persona, replay.Before.RunnerUp, replay.Before.PersonaVersion).ShouldBe(("Elro", "Lua", "1.0.0"));
        (replay.After.Persona, replay.After.RunnerUp, replay.After.PersonaRevision).ShouldBe(("Lua", "Nana", "1"));
        replay.Changes.ShouldContain("It goes to Lua; it went to Elro.");
        replay.Changes.ShouldContain("The runner-up is Nana; it was Lua.");
        replay.Changes.ShouldContain("Elro takes no part; it did.");
        replay.Scores["elro"].After.ShouldBeNull();
        replay.Scores["elro"].Difference.ShouldBeNull();
    }

    [Fact]
    public async Task Replay_otherWeights_scoresAndSettingsChanged()
    {
        using var before = new Modules();
        await AskAsync(before, new() { Message = Advice, Key = Learning });
        using var after = new Modules(("Routing:ToneWeight", "0.2"), ("Routing:PaceWeight", "0.3"), ("Routing:IntentWeight", "0.5"));
        after.Notes.Record(before.Notes.Only);
        var replay = await ReplayAsync(after);

        replay.SettingsChanged.ShouldBeTrue();
        replay.Before.SettingsHash.ShouldNotBe(replay.After.SettingsHash);
        replay.Scores["elro"].ShouldBe(new ScoreChangeView(0.6, 0.75, 0.15));
        replay.Changes.ShouldContain("Elro's score is 0.75; it was 0.6 (tone 0.1, was 0.25; intent 0.5, was 0.2).");
        replay.Changes.ShouldContain("Settings that can change an answer are different.");
    }

    [Fact]
    public async Task Replay_newVersionOfThePersona_isSaid()
    {
        using var modules = new Modules();
        await AskAsync(modules, new() { Message = Advice, Key = Learning });
        modules.Personas.Roster = new([.. modules.Personas.Roster.Personas.Select(persona => persona with { Version = "1.1.0", Revision = "new" })]);
        var replay = await ReplayAsync(modules);

        replay.Changes.ShouldBe(["Elro is of version 1.1.0; it was of 1.0.0."]);
        replay.After.PersonaRevision.ShouldBe("new");
    }

    [Theory]
    [InlineData(true, "kept")]
    [InlineData(false, "not kept")]
    public async Task Replay_detectedKey_detectedAgainOnlyWhereTheTextIsKept(bool kept, string reason)
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = kept;
        await AskAsync(modules, new() { Message = Advice });
        var replay = await ReplayAsync(modules);

        replay.DetectedAgain.ShouldBe(kept);
        replay.KeyReason.ShouldContain(reason);
        replay.After.ResonanceKey.ShouldBe(replay.Before.ResonanceKey);
    }

    [Fact]
    public async Task Replay_messageReadsOtherwise_isSaid()
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = true;
        await AskAsync(modules, new() { Message = Advice });
        using var later = new Modules();
        later.Notes.Record(modules.Notes.Only with { Message = "How does a compiler work?" });

        (await ReplayAsync(later)).Changes[0].ShouldStartWith("The message reads as ");
    }

    [Fact]
    public async Task Replay_givenKey_usedAgain()
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = true;
        await AskAsync(modules, new() { Message = Advice, Key = Learning });
        var replay = await ReplayAsync(modules);

        replay.DetectedAgain.ShouldBeFalse();
        replay.KeyReason.ShouldContain("given");
    }

    [Fact]
    public async Task Replay_aspectsOfAMessage_eachByItsStoredKey()
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = true;
        await modules.Get<RecordedSuggestions>().ChatAsync(
            new() { Message = $"{Advice} Also, how does a compiler work?" }, forceMulti: false, There, CancellationToken.None);
        var (replays, failed) = await modules.Get<DecisionReplay>().ReplayAsync("r1", CancellationToken.None);

        replays.Select(replay => replay.RequestId).ShouldBe(["r1-0", "r1-1"]);
        replays.ShouldAllBe(replay => !replay.Changed && !replay.DetectedAgain);
        failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Replay_nobodyLoaded_unavailable()
    {
        using var modules = new Modules();
        await AskAsync(modules, new() { Message = Advice });
        modules.Personas.Roster = PersonaRoster.Empty;

        (await Should.ThrowAsync<ApiException>(() => ReplayAsync(modules))).Code.ShouldBe(ApiErrorCode.PersonaUnavailable);
    }

    [Fact]
    public async Task Replay_failureWithoutADecision_conflict()
    {
        using var modules = new Modules();
        var loaded = modules.Personas.Roster;
        modules.Personas.Roster = PersonaRoster.Empty;
        await Should.ThrowAsync<ApiException>(() => AskAsync(modules, new() { Message = Advice }));
        modules.Personas.Roster = loaded;

        var refusal = await Should.ThrowAsync<ApiException>(() => ReplayAsync(modules));
        refusal.Code.ShouldBe(ApiErrorCode.Conflict);
        refusal.Message.ShouldContain("PERSONA_UNAVAILABLE");
    }

    [Fact]
    public async Task Replay_onePartFailedBeforeADecision_theOthersAreReplayed()
    {
        using var modules = new Modules();
        await AskAsync(modules, new() { Message = Advice });
        var answered = modules.Notes.Only;
        using var later = new Modules();
        later.Notes.Record(answered with { RequestId = "r1-0", Decision = null });
        later.Notes.Record(answered with { RequestId = "r1-1" });
        var (replays, failed) = await later.Get<DecisionReplay>().ReplayAsync("r1", CancellationToken.None);

        replays.ShouldHaveSingleItem().RequestId.ShouldBe("r1-1");
        failed.ShouldBe(["r1-0"]);
    }

    private static Task AskAsync(Modules modules, SuggestionRequest request) =>
        modules.Get<RecordedSuggestions>().SuggestAsync(request, There, CancellationToken.None).AsTask();

    private static async Task<ReplayView> ReplayAsync(Modules modules) =>
        (await modules.Get<DecisionReplay>().ReplayAsync("r1", CancellationToken.None)).Replays.ShouldHaveSingleItem();

    private static void Only(Modules modules, params string[] names) =>
        modules.Personas.Roster = new([.. modules.Personas.Roster.Personas.Where(persona => names.Contains(persona.Name))]);
}
