using System.CommandLine;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Dashboards.Writing;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host dashboard NAME</c>.</summary>
internal static class DashboardCommand
{
    private const int UsualMinutes = 60;

    private static readonly Argument<string> Named = new("name") { Description = "overview, performance, reliability, cache or infrastructure." };
    private static readonly Option<int> Minutes = new("--minutes") { Description = $"How far back, 1 to {DashboardCatalog.LongestMinutes}.", DefaultValueFactory = _ => UsualMinutes };
    private static readonly Option<string> Form = WrittenOutput.Form("txt", DashboardForms.Names);
    private static readonly Option<FileInfo?> Out = WrittenOutput.Out();

    public static Command Create() => MonitoringCommands.Create("dashboard", "Shows a dashboard of a running api.", [Named, Minutes, Form, Out], async (console, parsed) =>
        await WrittenOutput.WriteAsync(
            await console.GetAsync($"/api/v2/dashboards/{Uri.EscapeDataString(parsed.GetRequiredValue(Named))}.{parsed.GetRequiredValue(Form)}?minutes={parsed.GetValue(Minutes)}"),
            parsed.GetValue(Out)));
}
