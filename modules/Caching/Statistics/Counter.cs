namespace IonMentoring.Caching.Statistics;

internal sealed class Counter
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Count() => Interlocked.Increment(ref _value);
}
