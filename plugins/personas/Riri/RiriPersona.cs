using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Riri;

/// <summary>A balanced data analyst.</summary>
public sealed partial class RiriPersona(IPersonaFiles files) : IPersona
{
    private readonly IPromptTemplate _prompt = files.OpenTemplate("prompt.liquid");

    public PersonaDescriptor Descriptor { get; } = new()
    {
        Name = "Riri",
        Order = 3,
        Summary = "A balanced data analyst.",
        Traits = ["analytical", "balanced", "objective", "data-driven"],
        Strengths = ["metric analysis", "quality verification", "data interpretation", "pattern recognition"],
        PreferredTones = [Tone.Analytical, Tone.Calm, Tone.Curious],
        PromptStyle = "data-driven, measurable",
        Affinity = new AffinityProfile
        {
            Tones = new Dictionary<Tone, decimal>
            {
                [Tone.Frustrated] = 0.6m,
                [Tone.Playful] = 0.4m,
                [Tone.Anxious] = 0.6m,
                [Tone.Analytical] = 1.0m,
                [Tone.Calm] = 1.0m,
                [Tone.Curious] = 0.9m,
                [Tone.Urgent] = 0.6m,
                [Tone.Confused] = 0.7m,
                [Tone.Collaborative] = 0.7m,
            },
            Paces = new Dictionary<Pace, decimal>
            {
                [Pace.Burst] = 0.5m,
                [Pace.Flowing] = 0.9m,
                [Pace.Contemplative] = 1.0m,
                [Pace.Medium] = 1.0m,
            },
            Intents = new Dictionary<Intent, decimal>
            {
                [Intent.SeekAdvice] = 0.7m,
                [Intent.ProblemSolving] = 0.9m,
                [Intent.Learning] = 0.9m,
                [Intent.Validation] = 1.0m,
                [Intent.Planning] = 0.9m,
                [Intent.Reflection] = 0.7m,
            },
        },
    };

    public Playbook Playbook { get; } = files.OpenPlaybook("playbook.json");

    public PersonaPrompt BuildPrompt(PromptRequest request) => PersonaPrompt.From(_prompt, request);

    // Data speaks without exclamation marks; != in code stays.
    public string ShapeAnswer(string answer, PromptRequest request) => Exclamation().Replace(answer.Trim(), ".");

    [GeneratedRegex("(?<=\\w)!+(?=\\s|$)", RegexOptions.None, 1000)]
    private static partial Regex Exclamation();
}
