using System.Text.Json;
using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>For programs.</summary>
internal sealed class JsonForm : IDashboardForm
{
    public string Name => "json";

    public string ContentType => "application/json";

    public string Write(Dashboard dashboard, string requestId) => JsonSerializer.Serialize(DashboardAnswer.Of(dashboard, requestId), DashboardJson.Default.DashboardAnswer);
}
