namespace IonMentoring.OperatorConsole.Pages;

/// <summary>The dashboards in the menu, as the api names them.</summary>
internal static class Dashboards
{
    public static IReadOnlyList<(string Name, string Title)> All { get; } =
        [("overview", "Overview"), ("performance", "Performance"), ("reliability", "Reliability"), ("cache", "Cache"), ("infrastructure", "Infrastructure")];

    public static string Title(string name) => All.FirstOrDefault(dashboard => dashboard.Name == name).Title ?? name;
}
