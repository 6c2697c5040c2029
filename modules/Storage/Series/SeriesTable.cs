namespace IonMentoring.Storage.Series;

/// <summary>The two widths that series are kept in.</summary>
internal sealed record SeriesTable(string Name, string Start, TimeSpan Width)
{
    private const string Values = "source, count, sum, min, max, spread";

    public static SeriesTable Minutes { get; } = new("series_minutes", "minute", TimeSpan.FromMinutes(1));

    public static SeriesTable Hours { get; } = new("series_hours", "hour", TimeSpan.FromHours(1));

    public string Columns => $"series, {Start}, {Values}";

    /// <summary>Stores one; written again, it takes the place of the one before unless it counts less.</summary>
    public string Upsert(string values) =>
        $"""
        insert into {Name} ({Columns}) values ({values})
        on conflict (series, {Start}, source) do update set
            count = excluded.count, sum = excluded.sum, min = excluded.min, max = excluded.max, spread = excluded.spread
            where excluded.count >= {Name}.count
        """;
}
