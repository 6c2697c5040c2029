using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>A persona's score then and now; null where it took no part.</summary>
internal sealed record ScoreChangeView(double? Before, double? After, double? Difference)
{
    public static IReadOnlyDictionary<string, ScoreChangeView> Between(RecordedRouting before, RecordedRouting after) =>
        before.Scores.Keys.Union(after.Scores.Keys, StringComparer.Ordinal).ToDictionary(
            persona => persona.ToLowerInvariant(),
            persona => Between(before.Scores.GetValueOrDefault(persona)?.Sum(), after.Scores.GetValueOrDefault(persona)?.Sum()),
            StringComparer.Ordinal);

    private static ScoreChangeView Between(decimal? before, decimal? after) => new((double?)before, (double?)after, (double?)(after - before));
}
