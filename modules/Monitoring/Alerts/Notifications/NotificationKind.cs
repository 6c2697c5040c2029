namespace IonMentoring.Monitoring.Alerts.Notifications;

/// <summary>What people are told of an alert.</summary>
internal enum NotificationKind
{
    /// <summary>It has begun.</summary>
    Firing,

    /// <summary>Somebody has taken it on. Only a pager has to know.</summary>
    Acknowledged,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>It is followed no longer: another alert says the same, or its rule is gone. Only a pager has to know.</summary>
    Withdrawn,

    /// <summary>Nothing has happened; somebody tries whether notifications arrive.</summary>
    Test,
}
