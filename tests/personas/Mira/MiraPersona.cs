using IonMentoring.PersonaSdk;

namespace Mira;

/// <summary>A fifth persona, as another team would ship it: it wins every key that is playful, and no other.</summary>
public sealed class MiraPersona(IPersonaFiles files) : IPersona
{
    private readonly IPromptTemplate _prompt = files.OpenTemplate("prompt.liquid");

    public PersonaDescriptor Descriptor { get; } = new()
    {
        Name = "Mira",
        Order = 5,
        Summary = "A theatre teacher who lets people rehearse.",
        Traits = ["playful"],
        Strengths = ["stage fright", "rehearsal"],
        PreferredTones = [Tone.Playful],
        PromptStyle = "light and concrete",
        Affinity = new AffinityProfile
        {
            Tones = Enum.GetValues<Tone>().ToDictionary(tone => tone, tone => tone == Tone.Playful ? 1.0m : 0.0m),
            Paces = Enum.GetValues<Pace>().ToDictionary(pace => pace, _ => 1.0m),
            Intents = Enum.GetValues<Intent>().ToDictionary(intent => intent, _ => 1.0m),
        },
    };

    public Playbook Playbook { get; } = files.OpenPlaybook("playbook.json");

    public PersonaPrompt BuildPrompt(PromptRequest request) => PersonaPrompt.From(_prompt, request);
}
