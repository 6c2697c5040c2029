namespace IonMentoring.Edge.Settings;

/// <summary>How destinations are watched. The defaults detect a dead one at once, and a hanging one within 3 s.</summary>
public sealed record HealthOptions
{
    /// <summary>How often <c>/readyz</c> is asked, from 100 ms to 1 min. Default 1 s.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it may take to answer, from 50 ms to 1 min. Default 1 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Failures in a row that take a destination out, 1 to 100. Default 2.</summary>
    public int FailuresToLeave { get; set; } = 2;

    /// <summary>Answers in a row that bring it back, 1 to 100. Default 2.</summary>
    public int AnswersToReturn { get; set; } = 2;

    /// <summary>How long a transport failure takes a destination out, 100 ms to 1 min; each further one doubles it. Default 1 s.</summary>
    public TimeSpan FirstEjection { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that it grows to, up to 1 h. Default 30 s.</summary>
    public TimeSpan LongestEjection { get; set; } = TimeSpan.FromSeconds(30);
}
