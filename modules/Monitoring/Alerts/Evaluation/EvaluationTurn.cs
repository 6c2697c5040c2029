namespace IonMentoring.Monitoring.Alerts.Evaluation;

/// <summary>Whose turn an evaluation is.</summary>
internal enum EvaluationTurn
{
    /// <summary>Another process evaluates for all.</summary>
    Others,

    /// <summary>This process evaluates for all.</summary>
    Own,

    /// <summary>The database is away: each process evaluates what it measured itself, and none may end an alert that others may still see.</summary>
    Alone,
}
