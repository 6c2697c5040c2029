namespace IonMentoring.Integration.Tests;

/// <summary>Tests that clear a cache and count in it, and so run one after the other on a program of their own.</summary>
[CollectionDefinition(OperatorGroup.Name)]
public sealed class OperatorGroup : ICollectionFixture<OperatorHost>
{
    public const string Name = "Operator";
}
