using System.Globalization;

namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <summary>Numbers and times as people read them, alike in every form.</summary>
internal static class Words
{
    public const string Nothing = "-";

    public static string Of(double? value) => value is { } known && double.IsFinite(known) ? known.ToString("0.###", CultureInfo.InvariantCulture) : Nothing;

    public static string Of(double? value, string unit) => value is null ? Nothing : unit.Length == 0 ? Of(value) : $"{Of(value)} {unit}";

    /// <summary>To the minute, UTC.</summary>
    public static string Of(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string OfMinutes(int minutes) =>
        minutes % 60 != 0 ? $"{minutes} minutes" : minutes == 60 ? "60 minutes" : $"{minutes / 60} hours";
}
