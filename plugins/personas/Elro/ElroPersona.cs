using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Elro;

/// <summary>A logical technical architect.</summary>
public sealed class ElroPersona(IPersonaFiles files) : IPersona
{
    private const string Fence = "```";

    private readonly IPromptTemplate _prompt = files.OpenTemplate("prompt.liquid");

    public PersonaDescriptor Descriptor { get; } = new()
    {
        Name = "Elro",
        Order = 2,
        Summary = "A logical technical architect.",
        Traits = ["logical", "systematic", "clear", "methodical"],
        Strengths = ["technical architecture", "code design", "pattern application", "problem decomposition"],
        PreferredTones = [Tone.Curious, Tone.Analytical, Tone.Calm],
        PromptStyle = "structured and precise",
        Affinity = new AffinityProfile
        {
            Tones = new Dictionary<Tone, decimal>
            {
                [Tone.Frustrated] = 0.4m,
                [Tone.Playful] = 0.3m,
                [Tone.Anxious] = 0.5m,
                [Tone.Analytical] = 1.0m,
                [Tone.Calm] = 1.0m,
                [Tone.Curious] = 1.0m,
                [Tone.Urgent] = 0.8m,
                [Tone.Confused] = 0.6m,
                [Tone.Collaborative] = 0.5m,
            },
            Paces = new Dictionary<Pace, decimal>
            {
                [Pace.Burst] = 0.4m,
                [Pace.Flowing] = 0.8m,
                [Pace.Contemplative] = 0.7m,
                [Pace.Medium] = 1.0m,
            },
            Intents = new Dictionary<Intent, decimal>
            {
                [Intent.SeekAdvice] = 0.6m,
                [Intent.ProblemSolving] = 1.0m,
                [Intent.Learning] = 1.0m,
                [Intent.Validation] = 0.7m,
                [Intent.Planning] = 0.8m,
                [Intent.Reflection] = 0.4m,
            },
        },
    };

    public Playbook Playbook { get; } = files.OpenPlaybook("playbook.json");

    public PersonaPrompt BuildPrompt(PromptRequest request) => PersonaPrompt.From(_prompt, request);

    // An answer that was cut off inside a code block would take the rest of the page with it.
    public string ShapeAnswer(string answer, PromptRequest request)
    {
        var text = answer.Trim();
        var fences = text.Split(Fence).Length - 1;
        return fences % 2 == 0 ? text : $"{text}\n{Fence}";
    }
}
