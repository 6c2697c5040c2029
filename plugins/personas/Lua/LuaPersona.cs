using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Lua;

/// <summary>A warm, empathic, creative mentor.</summary>
public sealed partial class LuaPersona(IPersonaFiles files) : IPersona
{
    private readonly IPromptTemplate _prompt = files.OpenTemplate("prompt.liquid");

    public PersonaDescriptor Descriptor { get; } = new()
    {
        Name = "Lua",
        Order = 1,
        Summary = "A warm, empathic, creative mentor.",
        Traits = ["empathetic", "creative", "flexible"],
        Strengths = ["emotion understanding", "creative problem solving", "motivation", "emotional support"],
        PreferredTones = [Tone.Frustrated, Tone.Playful, Tone.Anxious],
        PromptStyle = "warm and encouraging",
        Affinity = new AffinityProfile
        {
            Tones = new Dictionary<Tone, decimal>
            {
                [Tone.Frustrated] = 1.0m,
                [Tone.Playful] = 1.0m,
                [Tone.Anxious] = 1.0m,
                [Tone.Analytical] = 0.3m,
                [Tone.Calm] = 0.6m,
                [Tone.Curious] = 0.7m,
                [Tone.Urgent] = 0.5m,
                [Tone.Confused] = 0.8m,
                [Tone.Collaborative] = 0.6m,
            },
            Paces = new Dictionary<Pace, decimal>
            {
                [Pace.Burst] = 1.0m,
                [Pace.Flowing] = 1.0m,
                [Pace.Contemplative] = 0.9m,
                [Pace.Medium] = 0.8m,
            },
            Intents = new Dictionary<Intent, decimal>
            {
                [Intent.SeekAdvice] = 1.0m,
                [Intent.ProblemSolving] = 0.7m,
                [Intent.Learning] = 0.6m,
                [Intent.Validation] = 0.8m,
                [Intent.Planning] = 0.5m,
                [Intent.Reflection] = 1.0m,
            },
        },
    };

    public Playbook Playbook { get; } = files.OpenPlaybook("playbook.json");

    public PersonaPrompt BuildPrompt(PromptRequest request) => PersonaPrompt.From(_prompt, request);

    // Sparing emoji: the first may stay, a model tends to add more.
    public string ShapeAnswer(string answer, PromptRequest request)
    {
        var first = Emoji().Match(answer);
        return first.Success
            ? Emoji().Replace(answer, match => match.Index == first.Index ? match.Value : string.Empty).Trim()
            : answer.Trim();
    }

    // The pictographs, with what may follow to make one picture of several.
    [GeneratedRegex(@" ?[\uD83C-\uD83E][\uDC00-\uDFFF](?:[\uFE0F\u200D]|[\uD83C-\uD83E][\uDC00-\uDFFF])*", RegexOptions.None, 1000)]
    private static partial Regex Emoji();
}
