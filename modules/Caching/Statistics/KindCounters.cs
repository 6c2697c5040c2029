namespace IonMentoring.Caching.Statistics;

/// <summary>Counts what one kind of answer does.</summary>
internal sealed class KindCounters
{
    /// <summary>Requests that were given a kept answer, wherever it was kept, or had to wait for a computed one.</summary>
    public HitCounter Answers { get; } = new();

    /// <summary>Looks into memory.</summary>
    public HitCounter Memory { get; } = new();

    /// <summary>Looks into Redis.</summary>
    public HitCounter Shared { get; } = new();

    /// <summary>Answers given though their life had ended.</summary>
    public Counter Stale { get; } = new();

    /// <summary>Answers that left memory because it was full or their time was over.</summary>
    public Counter Evictions { get; } = new();

    /// <summary>Values in Redis that could not be read.</summary>
    public Counter Errors { get; } = new();
}
