namespace IonMentoring.LoadRunner.Feeds;

internal sealed class RandomFeed<T>(IReadOnlyList<T> items) : IDataFeed<T>
{
    public T GetNextItem(ScenarioContext context) => items[Random.Shared.Next(items.Count)];
}
