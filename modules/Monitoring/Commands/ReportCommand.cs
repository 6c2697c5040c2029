using System.CommandLine;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host report daily|weekly</c>.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Period = OneOf("daily", "weekly");
    private static readonly Option<string> Form = WrittenOutput.Form("md", ["md", "html"]);
    private static readonly Option<FileInfo?> Out = WrittenOutput.Out();

    public static Command Create() => MonitoringCommands.Create("report", "Writes the report of a day, or of the 72 hours that are kept by the minute.", [Period, Form, Out], async (console, parsed) =>
        await WrittenOutput.WriteAsync(await console.GetAsync($"/api/v2/reports/{parsed.GetRequiredValue(Period)}.{parsed.GetRequiredValue(Form)}"), parsed.GetValue(Out)));

    private static Argument<string> OneOf(params string[] periods)
    {
        var argument = new Argument<string>("period") { Description = $"{string.Join(" or ", periods)}." };
        argument.AcceptOnlyFromAmong(periods);
        return argument;
    }
}
