namespace IonMentoring.LoadRunner.Feeds;

/// <summary>Gives each iteration an item.</summary>
public interface IDataFeed<out T>
{
    /// <summary>The item of this iteration.</summary>
    T GetNextItem(IScenarioContext context);
}
