namespace IonMentoring.Storage.Rollups;

/// <summary>The two widths that rollups are kept in.</summary>
internal sealed record RollupTable(string Name, string Start, TimeSpan Width)
{
    public static RollupTable Minutes { get; } = new("rollups", "minute", TimeSpan.FromMinutes(1));

    public static RollupTable Hours { get; } = new("rollups_hourly", "hour", TimeSpan.FromHours(1));
}
