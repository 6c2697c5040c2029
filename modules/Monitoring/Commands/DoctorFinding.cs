using System.Text;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Commands;

/// <summary>What a check of a running api found.</summary>
/// <param name="Parts">Each with its reason.</param>
internal sealed record DoctorFinding(IReadOnlyList<PartStatus> Parts)
{
    private const int NameWidth = 16;

    private const string Alerts = "alerts";
    private const string Api = "api";

    public Condition Condition => new StatusReport(Parts).Condition;

    public static DoctorFinding OfNoAnswer(string reason) => new([new(Api, Condition.Critical, $"It does not answer: {reason}")]);

    public static DoctorFinding Of(DashboardAnswer overview) =>
        new([new(Api, Condition.Healthy, "It answers."), .. overview.Reasons, OfAlerts(overview.Panels.FirstOrDefault(panel => panel.Id == AlertPanels.OpenId))]);

    /// <summary>Every part in a line, and below each that is not well what to do.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.AppendLine($"{part.Status.Spell(),-9} {PlainText.Of(part.Part),-NameWidth} {PlainText.Of(part.Reason)}");
            if (part.Status > Condition.Healthy)
            {
                text.AppendLine($"{string.Empty,-9} {string.Empty,-NameWidth} -> {Remedies.For(part.Part)}");
            }
        }

        return text.AppendLine().AppendLine($"The program is {Condition.Spell()}.").ToString();
    }

    private static PartStatus OfAlerts(Panel? panel)
    {
        if (panel?.Table is not { } table)
        {
            // Only of what could be read it is known that all is well.
            return new(Alerts, panel?.Note == AlertPanels.NoneOpen ? Condition.Healthy : Condition.Degraded, panel?.Note ?? "They are not known.");
        }

        var worst = table.Rows.Any(row => row.Contains("critical", StringComparer.Ordinal)) ? Condition.Critical : Condition.Degraded;
        return new(Alerts, worst, $"Open: {string.Join(", ", table.Rows.Select(row => $"{row[0]} ({row[2]} since {row[3]})"))}.{(panel.Note is { } note ? $" {note}" : "")}");
    }
}
