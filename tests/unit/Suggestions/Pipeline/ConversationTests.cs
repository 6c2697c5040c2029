using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Tests.Pipeline;

public sealed class ConversationTests
{
    private static readonly ResonanceKey Key = new(Tone.Calm, Pace.Medium, Intent.Learning);

    [Fact]
    public void Request_full_carriesTheLastMessages()
    {
        var request = Conversation.Request(Long(PromptMode.Full), Key, "en", historyMessages: 3);
        request.History.Select(message => message.Content).ShouldBe(["message 27", "message 28", "message 29"]);
        request.Summary.ShouldBeNull();
    }

    [Fact]
    public void Request_light_twoShortMessagesAndABoundedSummary()
    {
        var history = Enumerable.Range(0, 40).Select(index => new PromptMessage(index % 2 == 0 ? PromptRole.User : PromptRole.Assistant, new string('x', 300))).ToArray();
        var request = Conversation.Request(Long(PromptMode.SummaryLight) with { History = history }, Key, "en", historyMessages: 10);
        request.History.Count.ShouldBe(2);
        request.History.ShouldAllBe(message => message.Content.Length == 120);
        var lines = request.Summary.ShouldNotBeNull().Split('\n');
        lines.Length.ShouldBeLessThanOrEqualTo(8);
        lines.ShouldAllBe(line => line.Length <= 160);
        request.Summary.Length.ShouldBeLessThanOrEqualTo(800);
    }

    [Fact]
    public void Request_lightWithShortHistory_noSummary() =>
        Conversation.Request(Long(PromptMode.SummaryLight) with { History = [new(PromptRole.User, "hi")] }, Key, "en", 10).Summary.ShouldBeNull();

    private static SuggestionRequest Long(PromptMode mode) => new()
    {
        Message = "now",
        Mode = mode,
        History = [.. Enumerable.Range(0, 30).Select(index => new PromptMessage(PromptRole.User, $"message {index}"))],
    };
}
