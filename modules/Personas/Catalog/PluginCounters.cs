namespace IonMentoring.Personas.Catalog;

/// <summary>What a plugin has done since start, over all its versions.</summary>
internal sealed class PluginCounters
{
    private long _served;
    private long _failures;

    /// <summary>Answers it shaped.</summary>
    public long Served => Interlocked.Read(ref _served);

    /// <summary>Calls that threw, gave nothing usable, or were given up.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    public void CountServed() => Interlocked.Increment(ref _served);

    public void CountFailure() => Interlocked.Increment(ref _failures);
}
