namespace IonMentoring.LoadRunner.Feeds;

internal sealed class NumberedFeed<T>(IReadOnlyList<T> items) : IDataFeed<T>
{
    public T GetNextItem(IScenarioContext context) => items[(int)(context.InvocationNumber % items.Count)];
}
