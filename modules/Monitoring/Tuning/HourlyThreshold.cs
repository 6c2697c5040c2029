using System.Globalization;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>Under which name the threshold of a rule is stored that counts for an hour of the day, UTC.</summary>
internal static class HourlyThreshold
{
    public const int Hours = 24;

    /// <summary>For example <c>Low Cache Hit Rate @07</c>.</summary>
    public static string NameOf(string rule, int hour) => string.Create(CultureInfo.InvariantCulture, $"{rule} @{hour:00}");
}
