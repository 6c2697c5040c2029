using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Tests.Affinity;

/// <summary>The 76 affinities in tenths, written down independently of the plugins.</summary>
internal static class Matrix
{
    public static readonly string[] Names = ["Lua", "Elro", "Riri", "Nana"];

    private static readonly int[][] Tones =
    [
        [10, 4, 6, 5], [10, 3, 4, 7], [10, 5, 6, 7], [3, 10, 10, 5], [6, 10, 10, 7], [7, 10, 9, 8], [5, 8, 6, 10], [8, 6, 7, 10], [6, 5, 7, 10],
    ];

    private static readonly int[][] Paces = [[10, 4, 5, 6], [10, 8, 9, 9], [9, 7, 10, 8], [8, 10, 10, 10]];

    private static readonly int[][] Intents = [[10, 6, 7, 8], [7, 10, 9, 8], [6, 10, 9, 7], [8, 7, 10, 9], [5, 8, 9, 10], [10, 4, 7, 6]];

    /// <summary>A persona's score in thousandths: 50, 30 and 20 hundredths of tenths.</summary>
    public static int Score(ResonanceKey key, int persona) =>
        (50 * Tones[(int)key.Tone][persona]) + (30 * Paces[(int)key.Pace][persona]) + (20 * Intents[(int)key.Intent][persona]);

    /// <summary>The personas among <paramref name="loaded"/>, best first; equal scores in their order.</summary>
    public static int[] Ranking(ResonanceKey key, params int[] loaded) =>
        [.. loaded.OrderByDescending(persona => Score(key, persona)).ThenBy(persona => persona)];

    public static PersonaRoster Roster(params int[] loaded) => new([.. loaded.Select(persona => Profile(persona, Names[persona]))]);

    public static PersonaProfile Profile(int persona, string name) => new(
        new PersonaDescriptor
        {
            Name = name,
            Order = persona + 1,
            Summary = "one of the matrix",
            Traits = ["exact"],
            Strengths = ["arithmetic"],
            PreferredTones = [],
            PromptStyle = "plain",
            Affinity = new AffinityProfile
            {
                Tones = Enum.GetValues<Tone>().ToDictionary(tone => tone, tone => Tones[(int)tone][persona] / 10m),
                Paces = Enum.GetValues<Pace>().ToDictionary(pace => pace, pace => Paces[(int)pace][persona] / 10m),
                Intents = Enum.GetValues<Intent>().ToDictionary(intent => intent, intent => Intents[(int)intent][persona] / 10m),
            },
        },
        "1.0.0",
        $"{persona}");

    public static IEnumerable<ResonanceKey> Keys => Enumerable.Range(0, ResonanceKey.Count).Select(ResonanceKey.FromIndex);
}
