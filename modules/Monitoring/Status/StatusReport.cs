namespace IonMentoring.Monitoring.Status;

/// <summary>How the whole does: as well as its worst part.</summary>
/// <param name="Parts">All of them.</param>
internal sealed record StatusReport(IReadOnlyList<PartStatus> Parts)
{
    public Condition Condition => Parts.Select(part => part.Status).Append(Condition.Healthy).Max();

    public IEnumerable<PartStatus> Wrong => Parts.Where(part => part.Status > Condition.Healthy);
}
