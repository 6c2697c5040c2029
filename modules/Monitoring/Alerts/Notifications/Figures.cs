using System.Globalization;

namespace IonMentoring.Monitoring.Alerts.Notifications;

/// <summary>Values and times as people read them.</summary>
internal static class Figures
{
    public static string Of(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.####} {unit}");

    public static string Of(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{(int)Math.Max(0, time.TotalSeconds)} s",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min {time.Seconds} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes} min",
    };
}
