using System.Globalization;

namespace IonMentoring.OperatorConsole.Charts;

/// <summary>Numbers and times as the console writes them.</summary>
internal static class Numbers
{
    public const string None = "–";

    public static string Text(double? value) => value switch
    {
        null => None,
        { } known when !double.IsFinite(known) => None,
        { } known => known.ToString(Format(Math.Abs(known)), CultureInfo.InvariantCulture),
    };

    public static string Text(double? value, string? unit) => value is null || string.IsNullOrEmpty(unit) ? Text(value) : $"{Text(value)} {unit}";

    public static string Percent(double? share) => Text(share * 100, "%");

    public static string Time(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? None;

    /// <summary>With the day where a chart spans more than one.</summary>
    public static string Short(DateTime at, TimeSpan span) => at.ToString(span > TimeSpan.FromHours(24) ? "MM-dd HH:mm" : "HH:mm", CultureInfo.InvariantCulture);

    private static string Format(double size) => size switch
    {
        >= 1000 => "#,0",
        >= 100 => "0.#",
        >= 1 => "0.##",
        _ => "0.####",
    };
}
