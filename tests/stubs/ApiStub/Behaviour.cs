namespace ApiStub;

/// <summary>What the stand-in does: --FailShare=0.05 answers that share of requests with --FailStatus (500), --DelayMs=150 answers late, --Ready=false is never ready.</summary>
internal sealed class Behaviour(double failShare, int failStatus, int delayMs, bool isReady)
{
    private int _requests;

    public TimeSpan Delay => TimeSpan.FromMilliseconds(delayMs);

    public int FailStatus => failStatus;

    public bool IsReady => isReady;

    public int Requests => Volatile.Read(ref _requests);

    public static Behaviour From(IConfiguration settings) => new(
        settings.GetValue("FailShare", 0.0), settings.GetValue("FailStatus", 500), settings.GetValue("DelayMs", 0), settings.GetValue("Ready", defaultValue: true));

    /// <summary>Counts a request, and says whether it is one of those that fail: evenly spread, not at random.</summary>
    public bool CountAndFail()
    {
        var number = Interlocked.Increment(ref _requests);
        return (int)(number * failShare) != (int)((number - 1) * failShare);
    }
}
