using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>A way to write a dashboard down. Each shows the same figures.</summary>
internal interface IDashboardForm
{
    /// <summary>What it is asked for by, for example <c>txt</c>.</summary>
    string Name { get; }

    string ContentType { get; }

    string Write(Dashboard dashboard, string requestId);
}
