namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <param name="Columns">What they are headed.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
