namespace IonMentoring.Monitoring.Alerts.States;

/// <summary>How far an alert has come. A pending one ends at the first good reading; a firing or acknowledged one after as many as made it fire.</summary>
internal enum AlertState
{
    /// <summary>Its rule is violated, but not often enough yet.</summary>
    Pending,

    /// <summary>Its rule was violated often enough in a row: people are told.</summary>
    Firing,

    /// <summary>Somebody has taken it on: nobody is told again until it ends.</summary>
    Acknowledged,

    /// <summary>It is over.</summary>
    Resolved,
}
