using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <summary>What a page shows, whatever form it is written in.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Title">What it is headed.</param>
/// <param name="Minutes">How many minutes it is about.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Status">How the program does at that moment.</param>
/// <param name="Panels">Its parts, in their order.</param>
internal sealed record Dashboard(string Name, string Title, int Minutes, DateTime At, StatusReport Status, IReadOnlyList<Panel> Panels);
