namespace IonMentoring.LoadRunner.Feeds;

/// <summary>Items for iterations.</summary>
public static class DataFeed
{
    /// <summary>One after the other, then from the first again.</summary>
    public static IDataFeed<T> Circular<T>(IReadOnlyList<T> items) => new CircularFeed<T>(Some(items));

    /// <summary>Any of them.</summary>
    public static IDataFeed<T> Random<T>(IReadOnlyList<T> items) => new RandomFeed<T>(Some(items));

    /// <summary>The item that belongs to the iteration's number: two runs ask alike, whatever the order of answers.</summary>
    public static IDataFeed<T> Constant<T>(IReadOnlyList<T> items) => new NumberedFeed<T>(Some(items));

    private static IReadOnlyList<T> Some<T>(IReadOnlyList<T> items) =>
        items.Count > 0 ? items : throw new ArgumentException("A feed needs at least one item.", nameof(items));
}
