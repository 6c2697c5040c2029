using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

public sealed class CatalogTests
{
    private readonly PersonaCatalog _catalog = new();

    [Fact]
    public void Publish_several_rosterInDeclaredOrder()
    {
        _catalog.Publish(Version("Vera", 3), replaced: null).ShouldBeNull();
        _catalog.Publish(Version("Otto", 1), replaced: null).ShouldBeNull();

        Names().ShouldBe(["Otto", "Vera"]);
    }

    [Fact]
    public void Publish_inPlaceOfAnOlderVersion_onlyTheNewOneServes()
    {
        var old = Version("Vera", 3);
        _catalog.Publish(old, replaced: null);

        _catalog.Publish(Version("Vera", 3, "2.0.0"), old).ShouldBeNull();

        _catalog.Current.Personas.ShouldHaveSingleItem().Version.ShouldBe("2.0.0");
    }

    [Fact]
    public void Publish_nameTakenInAnotherCase_refused()
    {
        _catalog.Publish(Version("Vera", 3), replaced: null);

        var reason = _catalog.Publish(Version("VERA", 4), replaced: null);

        (reason ?? "published").ShouldBe("the name VERA belongs to another loaded plugin (version 1.0.0)");
        Names().ShouldBe(["Vera"]);
    }

    [Fact]
    public void Publish_orderTaken_refusedWithTheOrdersTaken()
    {
        _catalog.Publish(Version("Vera", 3), replaced: null);
        _catalog.Publish(Version("Otto", 1), replaced: null);

        var reason = _catalog.Publish(Version("Mira", 3), replaced: null);

        (reason ?? "published").ShouldBe("order 3 belongs to Vera; taken are 1, 3");
        Names().ShouldBe(["Otto", "Vera"]);
    }

    [Fact]
    public void Publish_renamedWithItsOrder_replaces()
    {
        var old = Version("Vera", 3);
        _catalog.Publish(old, replaced: null);

        _catalog.Publish(Version("Veronica", 3), old).ShouldBeNull();

        Names().ShouldBe(["Veronica"]);
    }

    [Fact]
    public void Withdraw_serving_servesNoMore()
    {
        var version = Version("Vera", 3);
        _catalog.Publish(version, replaced: null);

        _catalog.Withdraw(version);

        _catalog.Current.Personas.ShouldBeEmpty();
        _catalog.Lease("Vera").ShouldBeNull();
    }

    [Fact]
    public void Lease_nobodyOfThatName_null() => _catalog.Lease("Vera").ShouldBeNull();

    [Theory]
    [InlineData("Vera")]
    [InlineData("vera")]
    [InlineData("VERA")]
    public void Lease_anyCase_given(string name)
    {
        _catalog.Publish(Version("Vera", 3), replaced: null);

        using var lease = _catalog.Lease(name);

        lease.ShouldNotBeNull();
        lease.Profile.Name.ShouldBe("Vera");
    }

    [Fact]
    public void Version_replacedAndLeased_drainedByTheLastLease()
    {
        var version = Version("Vera", 3);
        _catalog.Publish(version, replaced: null);
        using var first = _catalog.Lease("Vera");
        using var second = _catalog.Lease("Vera");
        first.ShouldNotBeNull();
        second.ShouldNotBeNull();

        version.GiveBack();
        first.Dispose();
        first.Dispose();
        version.Drained.IsCompleted.ShouldBeFalse();

        second.Dispose();
        version.Drained.IsCompleted.ShouldBeTrue();
        version.TryUse().ShouldBeFalse();
    }

    private static PersonaVersion Version(string name, int order, string version = "1.0.0") => new(
        new PersonaProfile(Descriptors.Of(name, order), version, "0123456789ab"),
        new Playbook("1.0.0", new Dictionary<string, PlaybookLanguage>(StringComparer.Ordinal)),
        persona: null!,
        loader: null!,
        shadowFolder: string.Empty,
        new CallSlots(1, TimeProvider.System),
        new PluginCounters());

    private IEnumerable<string> Names() => _catalog.Current.Personas.Select(persona => persona.Name);
}
