namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <param name="Name">What to ask for.</param>
/// <param name="Title">What it is headed.</param>
internal sealed record DashboardView(string Name, string Title);
