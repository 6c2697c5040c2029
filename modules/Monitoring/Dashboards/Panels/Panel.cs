namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <summary>A part of a dashboard: some figures, a chart and a table, or what of these there is.</summary>
/// <param name="Id">Its own on the dashboard; lower-case letters, digits and <c>-</c>.</param>
/// <param name="Title">What it is headed.</param>
/// <param name="Unit">The unit of its lines.</param>
internal sealed record Panel(string Id, string Title, string? Unit = null)
{
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public Table? Table { get; init; }

    /// <summary>What a reader has to know of it; null when nothing.</summary>
    public string? Note { get; init; }
}
