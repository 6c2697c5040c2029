using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Decisions;

/// <summary>Shows a kept routing as answers show it.</summary>
internal static class DecisionRouting
{
    private static readonly string[] Parts = ["tone", "pace", "intent"];

    public static RoutingView View(RecordedRouting routing, string key) => new(
        routing.Primary,
        routing.Secondary,
        (double)routing.Confidence,
        InOrder(routing).ToDictionary(score => Lower(score.Key), score => (double)score.Value.Sum(), StringComparer.Ordinal),
        routing.Reasoning,
        new(
            InOrder(routing).ToDictionary(score => Lower(score.Key), score => PartsOf(score.Value), StringComparer.Ordinal),
            [.. routing.Changes.Select(change => new KeyChangeView(change.Key, change.Value, Changed(key, change.Value)))]));

    // A database may keep the members of an object in an order of its own.
    private static IEnumerable<KeyValuePair<string, decimal[]>> InOrder(RecordedRouting routing) => routing.Scores
        .OrderByDescending(score => score.Key == routing.Primary)
        .ThenByDescending(score => score.Key == routing.Secondary)
        .ThenByDescending(score => score.Value.Sum())
        .ThenBy(score => score.Key, StringComparer.Ordinal);

    private static PartsView PartsOf(decimal[] score) => new((double)score[0], (double)score[1], (double)score[2]);

    private static string[] Changed(string before, string after) =>
        [.. Parts.Zip(before.Split('-'), after.Split('-')).Where(part => part.Second != part.Third).Select(part => part.First)];

    private static string Lower(string persona) => persona.ToLowerInvariant();
}
