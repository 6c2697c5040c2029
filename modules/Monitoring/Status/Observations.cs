using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Status;

/// <summary>How much has to be seen before a figure says something.</summary>
/// <param name="Words">What is seen, for example <c>requests</c>.</param>
/// <param name="Fewest">How many it takes.</param>
/// <param name="Series">Sums that count them.</param>
internal sealed record Observations(string Words, int Fewest, params IReadOnlyList<SeriesDefinition> Series);
