using IonMentoring.Personas.Catalog;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Fence;

internal sealed class ShapeAnswerCall(PersonaVersion version, string answer, PromptRequest request) : PluginCall<string>(version)
{
    private readonly PluginCounters _counters = version.Counters;

    protected override string Run(IPersona persona) => PluginResults.Check(persona.ShapeAnswer(answer, request), answer);

    protected override void Accepted() => _counters.CountServed();
}
