namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks whether a region is much slower than another, or one persona answers most.</summary>
internal sealed class RoutingRecommender : IRecommender
{
    private const string Area = "routing";
    private const double MuchSlower = 2;
    private const double LeastShare = 0.1;
    private const double MostOfOne = 60;
    private const long EnoughAnswers = 1_000;

    // Over all 216 keys Lua comes first 83 times, more often than any other.
    private const double UsualOfOne = 100.0 * 83 / 216;

    public IEnumerable<Recommendation> Look(Measured measured)
    {
        var regions = measured.By("response_time").Where(region => region.Key is not ("none" or "other") && region.Value.Count >= EnoughAnswers).ToList();
        if (regions.Count > 1 && Shift(regions) is { } shift)
        {
            yield return shift;
        }

        var personas = measured.By("persona_count").ToDictionary(persona => persona.Key, persona => persona.Value.Avg * persona.Value.Count, StringComparer.Ordinal);
        var all = personas.Values.Sum();
        if (all >= EnoughAnswers && personas.MaxBy(persona => persona.Value) is var (name, answers) && 100 * answers / all > MostOfOne)
        {
            yield return new(
                Area,
                $"Look at what is detected (POST /api/v2/resonance/detect) and at the affinities of {name}: it answers most.",
                [new($"answers of {name}", 100 * answers / all, "%"), new("answers of all personas", all, "")],
                $"{answers - (all * UsualOfOne / 100):F0} answers by other personas in the same time, if the keys were spread evenly",
                $"its answers - {UsualOfOne:F0} % of all, the largest share of one persona over all 216 keys");
        }
    }

    private static Recommendation? Shift(List<KeyValuePair<string, Series.Statistics>> regions)
    {
        var (slow, fast) = (regions.MaxBy(region => region.Value.P95), regions.MinBy(region => region.Value.P95));
        var all = regions.Sum(region => region.Value.Count);
        var mean = regions.Sum(region => region.Value.Avg * region.Value.Count) / all;
        var share = (double)slow.Value.Count / all;
        var gain = share / 2 * (slow.Value.Avg - fast.Value.Avg);
        return slow.Value.P95 < MuchSlower * fast.Value.P95 || share < LeastShare || gain <= 0 ? null : new(
            Area,
            $"Send a part of the users of {slow.Key} to {fast.Key} until the cause is found.",
            [new($"response_time of {slow.Key}, P95", slow.Value.P95, "ms"), new($"response_time of {fast.Key}, P95", fast.Value.P95, "ms"), new($"answers of {slow.Key}", 100 * share, "%")],
            $"{gain:F1} ms less on average over all regions (now {mean:F1} ms), with half of them moved",
            "half of its share x (its average - the other's average); the longer way of those who are moved and the other's load are not in it");
    }
}
