namespace IonMentoring.Integration.Tests;

/// <summary>Tests that share a stub model, and so run one after the other.</summary>
[CollectionDefinition(ModelGroup.Name)]
public sealed class ModelGroup : ICollectionFixture<ModelHosts>
{
    public const string Name = "Model";
}
