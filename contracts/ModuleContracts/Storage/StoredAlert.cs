namespace IonMentoring.ModuleContracts.Storage;

/// <summary>One time that a rule of the alerts was violated, from the first violation to the end.</summary>
public sealed record StoredAlert
{
    /// <summary>Its own identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The rule's name, for example <c>High Error Rate - Critical</c>.</summary>
    public required string Rule { get; init; }

    /// <summary><c>critical</c>, <c>high</c> or <c>medium</c>.</summary>
    public required string Severity { get; init; }

    /// <summary><c>pending</c>, <c>firing</c>, <c>acknowledged</c> or <c>resolved</c>.</summary>
    public required string State { get; init; }

    /// <summary>What was measured last, in the unit of the rule.</summary>
    public required double Value { get; init; }

    /// <summary>What it was measured against, in the same unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>Violations in a row.</summary>
    public required int Violations { get; init; }

    /// <summary>The first violation, UTC.</summary>
    public required DateTime PendingAt { get; init; }

    /// <summary>When it was notified of, UTC; null before.</summary>
    public DateTime? FiredAt { get; init; }

    /// <summary>When somebody took it on, UTC; null before.</summary>
    public DateTime? AcknowledgedAt { get; init; }

    /// <summary>Who took it on.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When it ended, UTC; null before.</summary>
    public DateTime? ResolvedAt { get; init; }
}
