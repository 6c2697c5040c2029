using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Asks a plugin for prompts and an answer before it serves: what fails here would have failed a request.</summary>
internal static class SampleCalls
{
    private const string Answer = "Start with one small step.";

    private static readonly ResonanceKey Key = new(Tone.Calm, Pace.Medium, Intent.Learning);

    public static void Run(IPersona persona)
    {
        foreach (var language in (string[])["en", "ko"])
        {
            foreach (var mode in Enum.GetValues<PromptMode>())
            {
                var request = new PromptRequest { Message = "How do I start?", Key = Key, Language = language, Mode = mode };
                PluginResults.Check(persona.BuildPrompt(request), request);
                PluginResults.Check(persona.ShapeAnswer(Answer, request), Answer);
            }
        }
    }
}
