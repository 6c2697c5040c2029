using System.CommandLine;
using System.Text.Json;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host doctor</c>: the check to be made every four hours. The exit code says how it went: 0 healthy, 1 degraded, 2 critical.</summary>
internal static class DoctorCommand
{
    private const string Question = "/api/v2/dashboards/overview.json?minutes=5";

    public static Command Create() => MonitoringCommands.Create(
        "doctor", "Checks a running api, and says what is wrong and what to do. Exit code 0 healthy, 1 degraded, 2 critical.", [], (console, _) => CheckAsync(console));

    private static async Task<int> CheckAsync(ApiConsole console)
    {
        var finding = await FindAsync(console);
        await Console.Out.WriteAsync(finding.Write());
        return finding.Condition switch { Condition.Critical => 2, Condition.Degraded => 1, _ => 0 };
    }

    private static async Task<DoctorFinding> FindAsync(ApiConsole console)
    {
        try
        {
            return DoctorFinding.Of(JsonSerializer.Deserialize(await console.GetAsync(Question), DashboardJson.Default.DashboardAnswer) ?? throw new JsonException("What it answered is no dashboard."));
        }
        catch (Exception exception) when (exception is RefusedException or HttpRequestException or JsonException)
        {
            return DoctorFinding.OfNoAnswer(exception.Message);
        }
    }
}
