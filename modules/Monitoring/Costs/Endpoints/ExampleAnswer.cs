namespace IonMentoring.Monitoring.Costs.Endpoints;

/// <param name="Before">By part.</param>
/// <param name="BeforeTotal">Of all parts.</param>
/// <param name="After">By part.</param>
/// <param name="AfterTotal">Of all parts.</param>
/// <param name="ChangePercent">Negative where it is less.</param>
/// <param name="ClaimedTotal">What the old system's summary said in place of that.</param>
/// <param name="ClaimedPercent">The same of the change.</param>
internal sealed record ExampleAnswer(
    IReadOnlyList<CostLine> Before, double BeforeTotal, IReadOnlyList<CostLine> After, double AfterTotal, double ChangePercent, double ClaimedTotal, double ClaimedPercent)
{
    public static ExampleAnswer OfOldSystem() => new(
        OldSystem.Before.Lines,
        OldSystem.Before.Total,
        OldSystem.After.Lines,
        OldSystem.After.Total,
        Saving.Percent(OldSystem.Before.Total, OldSystem.After.Total),
        OldSystem.ClaimedTotal,
        OldSystem.ClaimedPercent);
}
