namespace IonMentoring.Monitoring.Series;

/// <summary>A series that operators ask for by its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Description">What it says.</param>
/// <param name="Kind">What of the instrument it tells.</param>
/// <param name="Of">The instrument, or what of it carries a tag.</param>
/// <param name="By">The tag that it can be told apart by; null where it cannot.</param>
/// <param name="Against">The other instrument of a share.</param>
internal sealed record SeriesDefinition(string Name, string Unit, string Description, SeriesKind Kind, SeriesKey Of, string? By = null, SeriesKey? Against = null);
