using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Suggestions.Decisions;
using IonMentoring.Suggestions.Decisions.Answers;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Decisions;

public sealed class RecordedAnswersTests
{
    [Fact]
    public async Task Of_idThatAnotherBeginsWith_onlyItsOwnParts()
    {
        var notes = new Notes();
        foreach (var id in (string[])["order-0", "order-12", "order-of-tea", "order-2026", "order-"])
        {
            notes.Record(Answer(id));
        }

        var found = await new RecordedAnswers(notes).OfAsync("order", CancellationToken.None);
        found.Select(answer => answer.RequestId).ShouldBe(["order-0", "order-12"]);
    }

    [Theory]
    [InlineData("nobody-asked", ApiErrorCode.NotFound)]
    [InlineData("a b", ApiErrorCode.InvalidInput)]
    [InlineData("<b>", ApiErrorCode.InvalidInput)]
    [InlineData("a\nb", ApiErrorCode.InvalidInput)]
    [InlineData("안녕", ApiErrorCode.InvalidInput)]
    public async Task Of_unknownOrStrangeId_refused(string id, ApiErrorCode code)
    {
        var refusal = await Should.ThrowAsync<ApiException>(() => new RecordedAnswers(new Notes()).OfAsync(id, CancellationToken.None));
        (refusal.Code, refusal.Field).ShouldBe((code, "request_id"));
    }

    [Fact]
    public async Task Of_longId_refusedWithoutRepeatingIt()
    {
        var refusal = await Should.ThrowAsync<ApiException>(() => new RecordedAnswers(new Notes()).OfAsync(new string('x', 10_000), CancellationToken.None));
        refusal.Code.ShouldBe(ApiErrorCode.InvalidInput);
        refusal.Message.ShouldNotContain("xx");
    }

    [Fact]
    public async Task View_answer_allThatIsKept()
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = true;
        await modules.Get<RecordedSuggestions>().SuggestAsync(
            new() { Message = "I need advice." }, new("r1", "/api/v2/process", "asia-southeast1", CancellationToken.None), CancellationToken.None);
        var view = DecisionView.Of(modules.Notes.Only);

        (view.RequestId, view.Region, view.Message.Text, view.KeySource, view.Persona, view.PersonaRevision).ShouldBe(
            ("r1", "asia-southeast1", "I need advice.", "detected", "Lua", "1"));
        view.Routing.ShouldNotBeNull().Scores.Keys.First().ShouldBe("lua");
        view.Routing.Explanation!.SmallestChanges.ShouldContain(change => change.Persona == "Elro" && change.ChangedParts.Contains("intent"));
        view.Detection.ShouldNotBeNull().Intent.Evidence.ShouldNotBeEmpty();
        view.Cache.Key.ShouldBe(modules.Notes.Only.CacheKey);
    }

    [Fact]
    public void View_failureWithoutADecision_saysWhatIsKnown()
    {
        var view = DecisionView.Of(Answer("r1"));
        (view.Outcome, view.KeySource).ShouldBe(("INTERNAL_ERROR", null));
        view.Routing.ShouldBeNull();
    }

    private static Interaction Answer(string requestId) => new()
    {
        Id = Guid.CreateVersion7(),
        At = DateTime.UnixEpoch,
        RequestId = requestId,
        Endpoint = "/api/v2/process",
        MessageHash = MessageHash.Of("hi"),
        MessageLength = 2,
        DurationMs = 1,
        Outcome = "INTERNAL_ERROR",
    };
}
