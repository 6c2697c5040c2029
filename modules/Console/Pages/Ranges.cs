namespace IonMentoring.OperatorConsole.Pages;

/// <summary>How far back a dashboard looks.</summary>
internal static class Ranges
{
    public const int Usual = 60;

    public static IReadOnlyList<(int Minutes, string Title)> All { get; } =
        [(15, "15 minutes"), (60, "1 hour"), (360, "6 hours"), (1440, "24 hours"), (4320, "72 hours")];

    /// <summary>Until it is asked again: what is longer changes more slowly, and is more to send.</summary>
    public static TimeSpan Pause(int? minutes) => TimeSpan.FromSeconds(minutes <= Usual ? 5 : minutes <= 1440 ? 15 : 30);
}
