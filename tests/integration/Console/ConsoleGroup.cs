namespace IonMentoring.Integration.Tests;

/// <summary>Tests of the console, one after the other in one browser.</summary>
[CollectionDefinition(ConsoleGroup.Name)]
public sealed class ConsoleGroup : ICollectionFixture<ConsoleSite>
{
    public const string Name = "Console";
}
