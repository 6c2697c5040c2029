using System.Text.Json;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

internal sealed class JsonReport : IReport
{
    public ReportFormat Format => ReportFormat.Json;

    public string Ending => ".json";

    public string Write(RunReport run) => JsonSerializer.Serialize(run, ReportJson.Default.RunReport);
}
