using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Nana;

/// <summary>A team and process coordinator.</summary>
public sealed partial class NanaPersona(IPersonaFiles files) : IPersona
{
    private readonly IPromptTemplate _prompt = files.OpenTemplate("prompt.liquid");

    public PersonaDescriptor Descriptor { get; } = new()
    {
        Name = "Nana",
        Order = 4,
        Summary = "A team and process coordinator.",
        Traits = ["coordinating", "integrative", "collaborative", "inclusive"],
        Strengths = ["cross-team collaboration", "process management", "documentation", "holistic thinking"],
        PreferredTones = [Tone.Urgent, Tone.Confused, Tone.Collaborative],
        PromptStyle = "coordinating, comprehensive",
        Affinity = new AffinityProfile
        {
            Tones = new Dictionary<Tone, decimal>
            {
                [Tone.Frustrated] = 0.5m,
                [Tone.Playful] = 0.7m,
                [Tone.Anxious] = 0.7m,
                [Tone.Analytical] = 0.5m,
                [Tone.Calm] = 0.7m,
                [Tone.Curious] = 0.8m,
                [Tone.Urgent] = 1.0m,
                [Tone.Confused] = 1.0m,
                [Tone.Collaborative] = 1.0m,
            },
            Paces = new Dictionary<Pace, decimal>
            {
                [Pace.Burst] = 0.6m,
                [Pace.Flowing] = 0.9m,
                [Pace.Contemplative] = 0.8m,
                [Pace.Medium] = 1.0m,
            },
            Intents = new Dictionary<Intent, decimal>
            {
                [Intent.SeekAdvice] = 0.8m,
                [Intent.ProblemSolving] = 0.8m,
                [Intent.Learning] = 0.7m,
                [Intent.Validation] = 0.9m,
                [Intent.Planning] = 1.0m,
                [Intent.Reflection] = 0.6m,
            },
        },
    };

    public Playbook Playbook { get; } = files.OpenPlaybook("playbook.json");

    public PersonaPrompt BuildPrompt(PromptRequest request) => PersonaPrompt.From(_prompt, request);

    // An answer that names nobody and no time leaves out who and when: it ends with the question that settles both.
    public string ShapeAnswer(string answer, PromptRequest request)
    {
        var text = answer.Trim();
        if (WhoOrWhen().IsMatch(text))
        {
            return text;
        }

        var question = request.Language == "ko"
            ? "누가, 언제까지 맡을지 오늘 안에 정해 주세요."
            : "Agree today on who does each step, and by when.";
        return $"{text}\n\n{question}";
    }

    [GeneratedRegex(@"\b(?:who|owner|by (?:noon|tomorrow|the end|\w+day)|day \d|week \d)\b|누가|담당|까지|일차|주차", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WhoOrWhen();
}
