using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins whose calls fail before they serve.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HostileCallTests
{
    [Theory]
    [InlineData("throw new InvalidOperationException(\"no prompt today\");", "InvalidOperationException: no prompt today")]
    [InlineData("throw new TimeoutException(\"the database\");", "TimeoutException: the database")]
    [InlineData("return null!;", "BuildPrompt returned null")]
    [InlineData("return new PersonaPrompt(\"x\", null!, \"1\");", "without a system prompt, template version or messages")]
    [InlineData("return new PersonaPrompt(\"x\", [null!], \"1\");", "a message that is null")]
    [InlineData("return new PersonaPrompt(\"x\", [], \"1\");", "0 messages")]
    [InlineData("return new PersonaPrompt(\"x\", [.. Enumerable.Repeat(new PromptMessage(PromptRole.User, \"x\"), 1000)], \"1\");", "1000 messages")]
    [InlineData("return new PersonaPrompt(new string('x', 50_000_000), [new(PromptRole.User, \"x\")], \"1\");", "50000002 characters")]
    [InlineData("return new PersonaPrompt(\"x\", [new(PromptRole.User, \"x\")], new string('1', 50_000_000));", "50000002 characters")]
    public Task BuildPrompt_unusable_refused(string statement, string telling) =>
        new PersonaSource { Name = "Hostile", BuildPrompt = statement }.Build().ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no answer today\");", "InvalidOperationException: no answer today")]
    [InlineData("return null!;", "ShapeAnswer returned nothing")]
    [InlineData("return \" \\n \";", "ShapeAnswer returned nothing")]
    [InlineData("return new string('x', 50_000_000);", "50000000 characters")]
    public Task ShapeAnswer_unusable_refused(string statement, string telling) =>
        new PersonaSource { Name = "Hostile", ShapeAnswer = statement }.Build().ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no persona today\");")]
    [InlineData("throw new System.Reflection.TargetInvocationException(new InvalidOperationException(\"no persona today\"));")]
    public Task Constructor_throws_refused(string statement) =>
        new PersonaSource { Name = "Hostile", Constructor = statement }.Build().ShouldBeRefusedAsync("no persona today");

    [Fact]
    public Task StaticConstructor_throws_refused() =>
        new PersonaSource { Name = "Hostile", Members = "static ThePersona() => throw new InvalidOperationException(\"no type today\");" }
            .Build()
            .ShouldBeRefusedAsync("no type today");

    [Fact]
    public Task Exception_messageThrows_refused() =>
        new PersonaSource
        {
            Name = "Hostile",
            BuildPrompt = "throw new UnreadableException();",
            Types = """
                public sealed class UnreadableException : Exception
                {
                    public override string Message => throw new InvalidOperationException("unreadable");
                }
                """,
        }.Build().ShouldBeRefusedAsync("UnreadableException, whose message cannot be read");

    [Fact]
    public Task Exception_messageNull_refused() =>
        new PersonaSource
        {
            Name = "Hostile",
            BuildPrompt = "throw new SpeechlessException();",
            Types = "public sealed class SpeechlessException : Exception { public override string Message => null!; }",
        }.Build().ShouldBeRefusedAsync("SpeechlessException");

    [Fact]
    public Task Exception_messageHuge_refusedInShort() =>
        new PersonaSource { Name = "Hostile", BuildPrompt = "throw new InvalidOperationException(new string('x', 50_000_000));" }
            .Build()
            .ShouldBeRefusedAsync("xxx…");
}
