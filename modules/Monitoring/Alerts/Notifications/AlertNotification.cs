using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Alerts.Notifications;

/// <summary>What people are told.</summary>
/// <param name="Kind">Of what sort it is.</param>
/// <param name="Alert">The alert that it is about.</param>
/// <param name="Rule">Its rule; null where that is gone.</param>
/// <param name="Worst">Where it is worst, for example <c>region europe-west1: 312 ms</c>; null when that is not known.</param>
/// <param name="At">When, UTC.</param>
internal sealed record AlertNotification(NotificationKind Kind, Alert Alert, AlertRule? Rule, string? Worst, DateTime At)
{
    /// <summary>Whether it is for pagers alone, which keep an alert open until they are told.</summary>
    public bool IsForPagers => Kind is NotificationKind.Acknowledged or NotificationKind.Withdrawn;

    /// <summary>One line.</summary>
    public string Title => NotificationText.Title(this);

    /// <summary>The rest: what is so, since when, and what to do.</summary>
    public IReadOnlyList<(string Name, string Text)> Facts => [.. NotificationText.Facts(this)];
}
