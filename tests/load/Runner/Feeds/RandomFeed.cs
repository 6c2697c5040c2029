namespace IonMentoring.LoadRunner.Feeds;

internal sealed class RandomFeed<T>(IReadOnlyList<T> items) : IDataFeed<T>
{
    public T GetNextItem(IScenarioContext context) => items[Random.Shared.Next(items.Count)];
}
