using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Tests.Composer;

namespace IonMentoring.Suggestions.Tests;

/// <summary>A persona that answers with its playbook, or fails.</summary>
internal sealed class StubLease(PersonaProfile profile, bool fails) : IPersonaLease
{
    public PersonaProfile Profile => profile;

    public Playbook Playbook { get; } = new("1", new Dictionary<string, PlaybookLanguage>(StringComparer.Ordinal)
    {
        ["en"] = new(
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["danger"] = ["end my life"] },
            [Playbooks.Section(null, SectionStyle.Paragraph, 1, ("any", [$"{profile.Name} on “{{quote}}”."]), ("topic:danger", ["Call 112."]))]),
    });

    public Task<PersonaPrompt> BuildPromptAsync(PromptRequest request) => fails
        ? throw new PersonaFailedException(profile.Name, "failed as it was told to")
        : Task.FromResult(new PersonaPrompt("", [new(PromptRole.User, request.Message)], "1"));

    public Task<string> ShapeAnswerAsync(string answer, PromptRequest request) => Task.FromResult(answer);

    public void Dispose()
    {
        // Holds nothing.
    }
}
