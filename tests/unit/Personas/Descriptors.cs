using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

/// <summary>Sound descriptors.</summary>
internal static class Descriptors
{
    public static PersonaDescriptor Of(string name, int order = 1) => new()
    {
        Name = name,
        Order = order,
        Summary = "A persona of the tests.",
        Traits = ["patient"],
        Strengths = ["testing"],
        PreferredTones = [Tone.Calm],
        PromptStyle = "plain",
        Affinity = new()
        {
            Tones = Even<Tone>(),
            Paces = Even<Pace>(),
            Intents = Even<Intent>(),
        },
    };

    private static Dictionary<T, decimal> Even<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(part => part, _ => 0.5m);
}
