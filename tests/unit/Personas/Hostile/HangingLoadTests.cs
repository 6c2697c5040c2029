using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins that never finish loading.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HangingLoadTests
{
    private const string Telling = "did not load and pass its checks within 2000 ms";

    // Long enough for the sound plugins beside it, also the first time and on a busy machine.
    private static readonly (string Name, string Value) LoadLimit = ("LoadLimit", "00:00:02");

    [Fact]
    public async Task Constructor_hangs_refused()
    {
        using var gate = new Gate();
        await new PersonaSource { Name = "Hostile", Constructor = gate.Wait }.Build().ShouldBeRefusedAsync(Telling, LoadLimit);
    }

    [Fact]
    public async Task StaticConstructor_hangs_refused()
    {
        using var gate = new Gate();
        var source = new PersonaSource { Name = "Hostile", Members = $$"""static ThePersona() { {{gate.Wait}} }""" };
        await source.Build().ShouldBeRefusedAsync(Telling, LoadLimit);
    }

    [Fact]
    public async Task BuildPrompt_hangsAtTheFirstCall_refused()
    {
        using var gate = new Gate();
        await new PersonaSource { Name = "Hostile", BuildPrompt = $"{gate.Wait} return null!;" }.Build().ShouldBeRefusedAsync(Telling, LoadLimit);
    }

    [Fact]
    public async Task Exception_messageHangs_refused()
    {
        using var gate = new Gate();
        var source = new PersonaSource
        {
            Name = "Hostile",
            BuildPrompt = "throw new SlowException();",
            Types = $$"""
                public sealed class SlowException : Exception
                {
                    public override string Message { get { {{gate.Wait}} return "at last"; } }
                }
                """,
        };
        await source.Build().ShouldBeRefusedAsync(Telling, LoadLimit);
    }

    [Fact]
    public async Task Constructor_hangs_othersLoadMeanwhile()
    {
        await using var host = new PluginHost();
        using var gate = new Gate();
        await host.StartAsync();

        host.Plugins.Drop("Hostile", new PersonaSource { Name = "Hostile", Constructor = gate.Wait }.Build());
        await Eventually.BecomesAsync(() => host.Folders.Find("Hostile")?.Changing.CurrentCount == 0);
        host.Plugins.Drop("Good", SamplePlugins.Good);
        await host.ServesAsync("Good", "1.0.0");

        host.Folders.Find("Hostile")!.Changing.CurrentCount.ShouldBe(0, "the hostile plugin must still be loading");
        host.Catalog.Current.Find("Hostile").ShouldBeNull();
    }
}
