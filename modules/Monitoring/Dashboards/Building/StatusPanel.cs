using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

internal static class StatusPanel
{
    public static Panel Of(StatusReport status) => new("status", "Status of each part")
    {
        Table = new(["part", "status", "reason"], [.. status.Parts.Select(part => (string[])[part.Part, part.Status.Spell(), part.Reason])]),
    };
}
