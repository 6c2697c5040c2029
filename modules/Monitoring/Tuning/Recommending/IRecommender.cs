namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks for what could be better in one area. Without evidence it says nothing.</summary>
internal interface IRecommender
{
    IEnumerable<Recommendation> Look(Measured measured);
}
