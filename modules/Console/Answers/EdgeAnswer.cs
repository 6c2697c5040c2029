namespace IonMentoring.OperatorConsole.Answers;

/// <summary>The regions behind the edge, and what operators did with them.</summary>
public sealed record EdgeAnswer(
    long Revision, string? Notice, string PrimaryRegion, IReadOnlyList<EdgeRegion> Regions, IReadOnlyList<EdgeHistoryEntry> History);
