using IonMentoring.Personas.Catalog;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Fence;

internal sealed class BuildPromptCall(PersonaVersion version, PromptRequest request) : PluginCall<PersonaPrompt>(version)
{
    protected override PersonaPrompt Run(IPersona persona) => PluginResults.Check(persona.BuildPrompt(request), request);
}
