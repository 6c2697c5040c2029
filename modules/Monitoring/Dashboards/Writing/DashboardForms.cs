namespace IonMentoring.Monitoring.Dashboards.Writing;

internal static class DashboardForms
{
    public static IReadOnlyList<IDashboardForm> All { get; } = [new TextForm(), new JsonForm(), new HtmlForm(), new MarkdownForm()];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(form => form.Name)];

    public static IDashboardForm? Find(string name) => All.FirstOrDefault(form => form.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
