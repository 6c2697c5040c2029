namespace IonMentoring.Edge.Tests;

/// <summary>Runs an action on several threads that begin at the same moment.</summary>
internal static class AtOnce
{
    public static void Run(int threads, Action<int> action)
    {
        using var start = new Barrier(threads);
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var running = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                action(number);
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        })).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        failures.ShouldBeEmpty();
    }
}
