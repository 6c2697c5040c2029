namespace IonMentoring.OperatorConsole.Pages;

/// <summary>How far back a dashboard looks.</summary>
internal static class Ranges
{
    public const int Usual = 60;

    public static IReadOnlyList<(int Minutes, string Title)> All { get; } =
        [(15, "15 minutes"), (60, "1 hour"), (360, "6 hours"), (1440, "24 hours"), (4320, "72 hours")];
}
