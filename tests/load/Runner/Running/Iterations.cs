using IonMentoring.LoadRunner.Measuring;

namespace IonMentoring.LoadRunner.Running;

/// <summary>Starts iterations of a scenario, measures them from when they were due, and knows how many are under way.</summary>
internal sealed class Iterations(Scenario scenario, ScenarioMeasures measures, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Deadlines _deadlines = new(scenario.Timeout, time);
    private readonly CancellationTokenSource _stop = new();
    private long _last = -1;
    private int _underWay;

    public ScenarioMeasures Measures => measures;

    public TimeProvider Time => time;

    public long Now => time.GetTimestamp();

    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Cancelled when the scenario was told to end.</summary>
    public CancellationToken Stopping => _stop.Token;

    public string? StopReason { get; private set; }

    public TimeSpan Since(long timestamp) => time.GetElapsedTime(timestamp);

    public void Stop(string reason)
    {
        StopReason ??= reason;
        _stop.Cancel();
    }

    /// <summary>Starts one that is due since <paramref name="dueAt"/>, and does not wait for it.</summary>
    public void Start(long dueAt)
    {
        if (UnderWay >= scenario.MostUnderWay)
        {
            measures.NotSent(scenario.MostUnderWay);
            return;
        }

        measures.Sent(Since(dueAt));
        _ = RunAsync(dueAt);
    }

    /// <summary>Runs one to its end.</summary>
    public async Task RunAsync(long dueAt)
    {
        measures.UnderWay(Interlocked.Increment(ref _underWay));
        Response response;
        var cancelled = _deadlines.Next();
        try
        {
            response = await scenario.Run(new ScenarioContext(this, Interlocked.Increment(ref _last), dueAt, cancelled));
        }
        catch (Exception exception)
        {
            response = Failure(exception, cancelled);
        }

        measures.Add(response, Since(dueAt));
        Interlocked.Decrement(ref _underWay);
    }

    /// <summary>What an iteration or a step came to that threw.</summary>
    public Response Failure(Exception exception, CancellationToken cancelled) => exception is OperationCanceledException && cancelled.IsCancellationRequested
        ? Response.Fail($"not answered within {scenario.Timeout.TotalSeconds:0.###} s")
        : Response.Fail($"{exception.GetType().Name}: {exception.Message}");

    /// <summary>Waits for those under way, no longer than each may take; what does not end when it is cancelled is given up.</summary>
    public async Task IdleAsync()
    {
        using var timer = new PeriodicTimer(Look, time);
        var startedAt = Now;
        while (UnderWay > 0 && Since(startedAt) <= scenario.Timeout + Grace && await timer.WaitForNextTickAsync())
        {
            if (Since(startedAt) > scenario.Timeout)
            {
                _deadlines.CancelAll();
            }
        }

        for (var left = UnderWay; left > 0; left--)
        {
            measures.NeverEnded();
        }
    }

    public void Dispose()
    {
        _deadlines.Dispose();
        _stop.Dispose();
    }
}
