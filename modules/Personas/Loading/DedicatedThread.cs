namespace IonMentoring.Personas.Loading;

/// <summary>Runs a plugin's code that may never come back on a thread that may be lost.</summary>
internal static class DedicatedThread
{
    /// <exception cref="TimeoutException">It took longer than the limit; the thread is left behind.</exception>
    public static Task<T> RunAsync<T>(Func<T> work, string name, TimeSpan limit, TimeProvider time)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                outcome.SetResult(work());
            }
            catch (Exception exception)
            {
                outcome.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return outcome.Task.WaitAsync(limit, time);
    }
}
