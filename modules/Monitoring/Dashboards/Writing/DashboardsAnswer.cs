namespace IonMentoring.Monitoring.Dashboards.Writing;

internal sealed record DashboardsAnswer(int Total, IReadOnlyList<DashboardView> Dashboards, string RequestId, DateTime Timestamp);
