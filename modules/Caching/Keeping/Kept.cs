namespace IonMentoring.Caching.Keeping;

/// <summary>An answer as it is kept. Never changes; the times are ticks of UTC.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
internal sealed record Kept<T>
    where T : class
{
    public Kept(T value, long writtenAt, long refreshFrom, long freshUntil)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Value, WrittenAt, RefreshFrom, FreshUntil) = (value, writtenAt, refreshFrom, freshUntil);
    }

    public T Value { get; }

    /// <summary>When its computation began: whatever is removed after that removes it too.</summary>
    public long WrittenAt { get; }

    /// <summary>From when on a request for it lets it be computed anew beside the way.</summary>
    public long RefreshFrom { get; }

    /// <summary>When its life ends.</summary>
    public long FreshUntil { get; }
}
