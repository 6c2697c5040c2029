using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

public sealed class PluginResultsTests
{
    private static readonly PromptMessage LongMessage = new(PromptRole.User, new string('x', 10_000));

    // The longest that a request can be: a full history, context and summary.
    private static readonly PromptRequest Longest = Requests.Of(LongMessage.Content) with
    {
        History = [.. Enumerable.Repeat(LongMessage, 100)],
        Context = new string('x', 4_000),
        Summary = new string('x', 800),
    };

    [Fact]
    public void Prompt_ofTheLongestRequest_taken()
    {
        var prompt = PersonaPrompt.From(new Template("You are Vera."), Longest);

        prompt.Messages.Count.ShouldBe(103);
        PluginResults.Check(prompt, Longest).ShouldBeSameAs(prompt);
    }

    [Fact]
    public void Prompt_withTooMuchOfItsOwn_refused() =>
        Should.Throw<InvalidDataException>(() => PluginResults.Check(PersonaPrompt.From(new Template(new string('x', 100_001)), Longest), Longest))
            .Message.ShouldContain("at most 1114800 are taken");

    [Fact]
    public void Prompt_withTooManyMessages_refused()
    {
        var prompt = new PersonaPrompt("x", [.. Enumerable.Repeat(LongMessage, 101)], "1");

        Should.Throw<InvalidDataException>(() => PluginResults.Check(prompt, Requests.Of("Hello"))).Message.ShouldContain("101 messages; 1 to 100 are taken");
    }

    [Fact]
    public void Answer_longAsTheModelGaveIt_taken()
    {
        var answer = new string('x', 400_000);

        PluginResults.Check(answer, answer).ShouldBeSameAs(answer);
    }

    [Fact]
    public void Answer_madeTooLong_refused() =>
        Should.Throw<InvalidDataException>(() => PluginResults.Check(new string('x', 100_003), "x")).Message.ShouldContain("at most 100001 are taken");

    private sealed class Template(string text) : IPromptTemplate
    {
        public string Version => "1";

        public string Render(PromptRequest request) => text;
    }
}
