using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>All that look for what could be better.</summary>
internal sealed class Recommenders(SeriesReader reader, SeriesStore store)
{
    private const int MinutesOfAnHour = 60;

    private readonly IRecommender[] _all = [new CacheRecommender(), new DatabaseRecommender(), new RoutingRecommender(), new InfrastructureRecommender(), new CostRecommender()];

    public IReadOnlyList<Recommendation> Look(int hours)
    {
        var measured = new Measured(reader, store, hours * MinutesOfAnHour);
        return [.. _all.SelectMany(recommender => recommender.Look(measured))];
    }
}
