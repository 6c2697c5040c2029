using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Catalog;

internal sealed class PersonaLease(PersonaVersion version) : IPersonaLease
{
    private PersonaVersion? _version = version;

    public PersonaProfile Profile => Version.Profile;

    public Playbook Playbook => Version.Playbook;

    private PersonaVersion Version => _version ?? throw new ObjectDisposedException(nameof(PersonaLease));

    public Task<PersonaPrompt> BuildPromptAsync(PromptRequest request) => new BuildPromptCall(Version, request).Start();

    public Task<string> ShapeAnswerAsync(string answer, PromptRequest request) => new ShapeAnswerCall(Version, answer, request).Start();

    public void Dispose() => Interlocked.Exchange(ref _version, null)?.GiveBack();
}
