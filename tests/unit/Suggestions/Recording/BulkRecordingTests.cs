using IonMentoring.Suggestions.Http.V2;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class BulkRecordingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bulk_goodAndRefused_theGoodOnesAreRecordedUnderTheirIds(bool parallel)
    {
        using var modules = new Modules();
        var bulk = new BulkRequest
        {
            Requests =
            [
                new() { UserInput = "I need advice.", Context = new() { UserId = "u" } },
                new() { UserInput = " " },
                new() { UserInput = "How does a compiler work?" },
            ],
            Parallel = parallel,
        };
        var answer = await modules.Get<BulkSuggestions>().AnswerAsync(bulk, new("b1", "/api/v2/bulk-process", Region: null, CancellationToken.None), CancellationToken.None);

        modules.Notes.All.Select(noted => noted.RequestId).ShouldBe(["b1-0", "b1-2"]);
        modules.Notes.All.Select(noted => noted.UserId).ShouldBe(["u", null]);
        modules.Notes.All.ShouldAllBe(noted => noted.Endpoint == "/api/v2/bulk-process" && noted.Outcome == "answered");
        answer.Results.Select(result => result.RequestId).ShouldBe(["b1-0", "b1-1", "b1-2"]);
    }

    [Fact]
    public async Task Bulk_personaOfAnItemFails_theFailureIsRecorded()
    {
        using var modules = new Modules();
        modules.Personas.Failing.Add("Elro");
        var bulk = new BulkRequest { Requests = [new() { UserInput = "How does a compiler work?", ResonanceKey = new() { Text = "calm-medium-learning" } }] };
        await modules.Get<BulkSuggestions>().AnswerAsync(bulk, new("b1", "/api/v2/bulk-process", Region: null, CancellationToken.None), CancellationToken.None);

        (modules.Notes.Only.RequestId, modules.Notes.Only.Outcome).ShouldBe(("b1-0", "PERSONA_UNAVAILABLE"));
    }
}
