using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins whose playbook or prompt cannot be used.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HostileFileTests
{
    private static readonly PersonaSource Source = new() { Name = "Hostile" };

    [Theory]
    [InlineData("null!", "Playbook is null")]
    [InlineData("throw new InvalidOperationException(\"no playbook today\")", "no playbook today")]
    [InlineData("""new Playbook("1", new Dictionary<string, PlaybookLanguage> { ["en"] = new(new Dictionary<string, IReadOnlyList<string>>(), []) })""", "Playbook: languages.en.sections is missing")]
    public Task Playbook_notGivenOrUnusable_refused(string playbook, string telling) =>
        (Source with { Playbook = $"files is null ? null! : {playbook}" }).Build().ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("""{ "version": """, "playbook.json: is not a playbook")]
    [InlineData("""{ "version": "1.0.0", "languages": {} }""", "playbook.json: languages.en is missing")]
    public Task PlaybookFile_broken_refusedByName(string playbook, string telling) =>
        Source.Build().With(PluginFiles.PlaybookFile, playbook).ShouldBeRefusedAsync(telling);

    [Theory]
    [InlineData("\"any\"", "\"tuesday\"", "lines.tuesday: a selector is")]
    [InlineData("\"any\"", "\"topic:rain\"", "lines.topic:rain: a selector is")]
    [InlineData("{quote}", "{budget}", "{budget} is not a slot")]
    [InlineData("\"take\": 1", "\"take\": 11", "take is 11; it must be 1 to 10")]
    public Task PlaybookFile_partUnknown_refusedByPlace(string known, string unknown, string telling) =>
        Source.Build()
            .With(PluginFiles.PlaybookFile, PluginFiles.Playbook.Replace(known, unknown, StringComparison.Ordinal))
            .ShouldBeRefusedAsync(telling);

    [Fact]
    public Task PlaybookFile_missing_refused() =>
        Source.Build().Without(PluginFiles.PlaybookFile).ShouldBeRefusedAsync("playbook.json: is missing from the plugin's folder");

    [Fact]
    public Task Template_missing_refused() =>
        Source.Build().Without(PluginFiles.PromptFile).ShouldBeRefusedAsync("prompt.liquid: is missing from the plugin's folder");

    [Theory]
    [InlineData("You are {{ persona }}.", "prompt.liquid: must start with front matter")]
    [InlineData("---\nauthor: somebody\n---\nYou are {{ persona }}.", "prompt.liquid: must start with front matter that states its version")]
    [InlineData("---\nversion: 1.0.0\n---\n{% if tone %}never closed", "prompt.liquid: is not valid Liquid")]
    [InlineData("---\nversion: 1.0.0\n---\n{{ nothing }}", "BuildPrompt returned null, or a prompt without a system prompt")]
    public Task Template_unusable_refused(string template, string telling) =>
        Source.Build().With(PluginFiles.PromptFile, template).ShouldBeRefusedAsync(telling);

    // One long loop, and many short ones within each other.
    [Theory]
    [InlineData("{% for a in (1..1000000) %}x{% endfor %}")]
    [InlineData("{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}")]
    public Task Template_loopsForever_refused(string loop) =>
        Source.Build().With(PluginFiles.PromptFile, $"---\nversion: 1.0.0\n---\n{loop}").ShouldBeRefusedAsync("maximum level of recursion");
}
