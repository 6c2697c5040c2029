namespace IonMentoring.LoadRunner.Feeds;

internal sealed class CircularFeed<T>(IReadOnlyList<T> items) : IDataFeed<T>
{
    private long _last = -1;

    public T GetNextItem(IScenarioContext context) => items[(int)(Interlocked.Increment(ref _last) % items.Count)];
}
