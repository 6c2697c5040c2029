using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins whose calls never come back.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HangingCallTests
{
    private const int Calls = 200;
    private const int ConcurrentCalls = 64;
    private const string GivenUp = "did not come back from a call within 300 ms";

    private static readonly (string Name, string Value) CallLimit = ("CallLimit", "00:00:00.300");

    // Far beyond the call limit: it only ends a test whose call is never given up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task BuildPrompt_hangs_givenUpWhileOthersServe()
    {
        await using var host = new PluginHost(CallLimit);
        using var gate = new Gate();
        await StartAsync(host, gate);

        var hanging = host.AskAsync("Hostile", "hang");
        (await host.AskAsync("Good")).System.ShouldContain("You are Good");
        var failure = await Should.ThrowAsync<PersonaFailedException>(() => hanging.WaitAsync(Patience));

        failure.Message.ShouldContain(GivenUp);
        (await host.AskAsync("Hostile")).System.ShouldContain("You are Hostile");
        host.Folders.Find("Hostile")!.Counters.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task ShapeAnswer_hangs_givenUp()
    {
        await using var host = new PluginHost(CallLimit);
        using var gate = new Gate();
        await StartAsync(host, gate);

        var failure = await Should.ThrowAsync<PersonaFailedException>(() => host.ShapeAsync("Hostile", "hang").WaitAsync(Patience));

        failure.Message.ShouldContain(GivenUp);
        (await host.ShapeAsync("Hostile", "Begin.")).ShouldBe("Begin.");
    }

    [Fact]
    public async Task ShapeAnswer_comesBackAfterItWasGivenUp_notCountedAsServed()
    {
        await using var host = new PluginHost(CallLimit);
        using var gate = new Gate();
        await StartAsync(host, gate);
        await Should.ThrowAsync<PersonaFailedException>(() => host.ShapeAsync("Hostile", "hang").WaitAsync(Patience));
        var counters = host.Folders.Find("Hostile")!.Counters;

        gate.Open();
        host.Plugins.Delete("Hostile");
        await Eventually.BecomesAsync(() => host.Folders.Find("Hostile") is null && host.Unloading.Draining == 0);

        counters.Served.ShouldBe(0);
        counters.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task BuildPrompt_twoHundredHangAtOnce_eachFailsWhileOthersServe()
    {
        await using var host = new PluginHost(CallLimit);
        using var gate = new Gate();
        await StartAsync(host, gate);

        var hanging = Enumerable.Range(0, Calls).Select(_ => host.AskAsync("Hostile", "hang")).ToArray();
        (await host.AskAsync("Good").WaitAsync(Patience)).System.ShouldContain("You are Good");
        var failures = new List<string>();
        foreach (var call in hanging)
        {
            failures.Add((await Should.ThrowAsync<PersonaFailedException>(() => call.WaitAsync(Patience))).Message);
        }

        failures.Count(failure => failure.Contains(GivenUp, StringComparison.Ordinal)).ShouldBe(ConcurrentCalls);
        failures.Count(failure => failure.Contains("64 calls are under way", StringComparison.Ordinal)).ShouldBe(Calls - ConcurrentCalls);
        (await host.AskAsync("Good").WaitAsync(Patience)).System.ShouldContain("You are Good");
        host.Folders.Find("Hostile")!.Counters.Failures.ShouldBe(Calls);

        gate.Open();
        await Eventually.BecomesAsync(() => ServesAsync(host, "Hostile"));
    }

    [Fact]
    public async Task BuildPrompt_hangsWhileReplaced_newVersionServesAndOldGoesWhenItComesBack()
    {
        await using var host = new PluginHost(CallLimit, ("ConcurrentCalls", "1"));
        using var gate = new Gate();
        await StartAsync(host, gate);
        var context = host.ContextOf("Hostile");
        await Should.ThrowAsync<PersonaFailedException>(() => host.AskAsync("Hostile", "hang").WaitAsync(Patience));

        host.Plugins.Drop("Hostile", new PersonaSource { Name = "Hostile", Version = "2.0.0" }.Build());
        await host.ServesAsync("Hostile", "2.0.0");
        await Eventually.BecomesAsync(() => host.Unloading.Draining == 1);
        (await host.AskAsync("Hostile", "hang")).System.ShouldContain("You are Hostile");

        gate.Open();
        await Eventually.BecomesAsync(() => host.Unloading.Draining == 0);
        await Memory.CollectedAsync(context);
    }

    private static Task StartAsync(PluginHost host, Gate gate)
    {
        host.Plugins.Drop("Good", SamplePlugins.Good);
        return host.StartWithAsync(new PersonaSource
        {
            Name = "Hostile",
            BuildPrompt = $$"""if (request.Message == "hang") { {{gate.Wait}} } return PersonaPrompt.From(_template, request);""",
            ShapeAnswer = $$"""if (answer == "hang") { {{gate.Wait}} } return answer.Trim();""",
        });
    }

    private static async Task<bool> ServesAsync(PluginHost host, string persona)
    {
        try
        {
            return (await host.AskAsync(persona)).System.Contains($"You are {persona}", StringComparison.Ordinal);
        }
        catch (PersonaFailedException)
        {
            return false;
        }
    }
}
