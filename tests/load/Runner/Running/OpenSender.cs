using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Running;

/// <summary>
/// Starts each request when it is due, on a thread of its own: work that waits for the thread pool would hold up its sending.
/// When it is late it sends at once what is due, and each request keeps the time at which it should have been sent.
/// </summary>
internal static class OpenSender
{
    private const int LookMs = 1;

    public static Task SendAsync(IOpenPhase phase, Iterations iterations, long startsAt, TimeSpan until)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                Send(phase, iterations, startsAt, until);
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = "Load sender",
        };
        thread.Start();
        return done.Task;
    }

    private static void Send(IOpenPhase phase, Iterations iterations, long startsAt, TimeSpan until)
    {
        var perTick = iterations.Time.TimestampFrequency / (double)TimeSpan.TicksPerSecond;
        var stop = iterations.Stopping;
        for (long number = 0; number < phase.Count && !stop.IsCancellationRequested; number++)
        {
            var due = phase.Due(number);
            if (due >= until)
            {
                break;
            }

            while (iterations.Since(startsAt) < due && !stop.WaitHandle.WaitOne(LookMs))
            {
            }

            if (!stop.IsCancellationRequested)
            {
                iterations.Start(startsAt + (long)(due.Ticks * perTick));
            }
        }

        var end = phase.During < until ? phase.During : until;
        while (iterations.Since(startsAt) < end && !stop.WaitHandle.WaitOne(LookMs))
        {
        }
    }
}
