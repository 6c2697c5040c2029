using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins that try to stay.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class UnloadingTests
{
    private const string OwnList = """
        public sealed class OwnList<T>(params T[] items) : IReadOnlyList<T>
        {
            public int Count => items.Length;

            public T this[int index] => items[index];

            public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
        }
        """;

    [Fact]
    public async Task Thread_outlivesThePlugin_newVersionServesAndOldGoesWhenItEnds()
    {
        await using var host = new PluginHost();
        using var gate = new Gate();
        await host.StartWithAsync(new PersonaSource
        {
            Constructor = $$"""new Thread(() => { {{gate.Wait}} }) { IsBackground = true }.Start();""",
        });
        var context = host.ContextOf("Vera");

        await ReplaceAsync(host);
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
        await Eventually.BecomesAsync(() => host.Unloading is { Draining: 0, Uncollected: 1 });
        Memory.Collect();
        host.Unloading.Uncollected.ShouldBe(1);

        gate.Open();
        await Memory.CollectedAsync(context);
        host.Unloading.Uncollected.ShouldBe(0);
    }

    [Fact]
    public async Task Lists_ofThePluginsOwnType_keepNothingLoaded()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource
        {
            Descriptor = "Describe() with { Traits = new OwnList<string>(\"patient\"), PreferredTones = new OwnList<Tone>(Tone.Calm) }",
            BuildPrompt = "return new PersonaPrompt(\"You are Vera\", new OwnList<PromptMessage>(new PromptMessage(PromptRole.User, request.Message)), \"1\");",
            Types = OwnList,
        });
        var context = host.ContextOf("Vera");
        var profile = host.Catalog.Current.Find("Vera")!;
        var prompt = await host.AskAsync("Vera", "still here");

        await ReplaceAsync(host);

        await Memory.CollectedAsync(context);
        profile.Descriptor.Traits.ShouldHaveSingleItem().ShouldBe("patient");
        prompt.Messages.Select(message => message.Content).ShouldBe(["still here"]);
    }

    [Fact]
    public async Task Dispose_throws_newVersionServesAndOldGoes()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource { Dispose = "throw new InvalidOperationException(\"I stay\");" });
        var context = host.ContextOf("Vera");

        await ReplaceAsync(host);

        await Memory.CollectedAsync(context);
        await Eventually.BecomesAsync(() => host.Unloading is { Draining: 0, Uncollected: 0 });
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
    }

    [Fact]
    public async Task Dispose_hangs_newVersionServesAndOldGoesWhenItComesBack()
    {
        await using var host = new PluginHost(("LoadLimit", "00:00:02"));
        using var gate = new Gate();
        await host.StartWithAsync(new PersonaSource { Dispose = gate.Wait });
        var context = host.ContextOf("Vera");

        await ReplaceAsync(host);
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
        await Eventually.BecomesAsync(() => host.Unloading is { Draining: 0, Uncollected: 1 });

        gate.Open();
        await Memory.CollectedAsync(context);
    }

    [Fact]
    public async Task Unloading_throws_newVersionServesAndOldGoes()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource { Constructor = OnUnloading("throw new InvalidOperationException(\"I stay\");") });
        var context = host.ContextOf("Vera");

        await ReplaceAsync(host);

        await Memory.CollectedAsync(context);
        await Eventually.BecomesAsync(() => host.Unloading is { Draining: 0, Uncollected: 0 });
        host.Log.Lines.ShouldContain("Persona Vera 1.0.0 failed to dispose: InvalidOperationException: I stay");
        host.Log.Lines.ShouldContain(line => line.StartsWith("Persona Vera 1.0.0", StringComparison.Ordinal) && line.EndsWith("is unloaded", StringComparison.Ordinal));
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
    }

    [Fact]
    public async Task Unloading_hangs_newVersionServesAndOldGoesWhenItComesBack()
    {
        await using var host = new PluginHost(("LoadLimit", "00:00:02"));
        using var gate = new Gate();
        await host.StartWithAsync(new PersonaSource { Constructor = OnUnloading(gate.Wait) });
        var context = host.ContextOf("Vera");

        await ReplaceAsync(host);
        await Eventually.BecomesAsync(() => host.Unloading is { Draining: 0, Uncollected: 1 });
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");

        gate.Open();
        await Memory.CollectedAsync(context);
    }

    [Fact]
    public Task Dispose_ofARefusedPersonaThrows_reasonKept() =>
        new PersonaSource { Name = "Hostile", BuildPrompt = "return null!;", Dispose = "throw new InvalidOperationException(\"I stay\");" }
            .Build()
            .ShouldBeRefusedAsync("BuildPrompt returned null");

    [Fact]
    public async Task Dispose_ofARefusedPersonaHangs_reasonKept()
    {
        using var gate = new Gate();
        await new PersonaSource { Name = "Hostile", BuildPrompt = "return null!;", Dispose = gate.Wait }
            .Build()
            .ShouldBeRefusedAsync("BuildPrompt returned null", ("LoadLimit", "00:00:02"));
    }

    [Fact]
    public Task Unloading_ofARefusedPluginThrows_reasonKept() =>
        new PersonaSource
        {
            Name = "Hostile",
            BuildPrompt = "return null!;",
            Constructor = OnUnloading("throw new InvalidOperationException(\"I stay\");"),
        }.Build().ShouldBeRefusedAsync("BuildPrompt returned null");

    [Fact]
    public async Task Unloading_ofARefusedPluginHangs_reasonKept()
    {
        using var gate = new Gate();
        await new PersonaSource { Name = "Hostile", BuildPrompt = "return null!;", Constructor = OnUnloading(gate.Wait) }
            .Build()
            .ShouldBeRefusedAsync("BuildPrompt returned null", ("LoadLimit", "00:00:02"));
    }

    [Fact]
    public async Task Dispose_afterTheLastUse_calledOnce()
    {
        var first = new Journal();
        var second = new Journal();
        await using (var host = new PluginHost())
        {
            await host.StartWithAsync(new PersonaSource { Dispose = first.Write("disposed") });
            using (host.Lease("Vera"))
            {
                host.Plugins.Drop("Vera", new PersonaSource { Version = "2.0.0", Dispose = second.Write("disposed") }.Build());
                await host.ServesAsync("Vera", "2.0.0");
                await Eventually.BecomesAsync(() => host.Unloading.Draining == 1);
                first.Lines.ShouldBeEmpty();
            }

            await Eventually.BecomesAsync(() => host.Unloading.Draining == 0);
            first.Lines.ShouldBe(["disposed"]);
            second.Lines.ShouldBeEmpty();
        }

        first.Lines.ShouldBe(["disposed"]);
        second.Lines.ShouldBe(["disposed"]);
    }

    [Fact]
    public async Task Dispose_ofARefusedPersona_called()
    {
        var journal = new Journal();
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource { BuildPrompt = "return null!;", Dispose = journal.Write("disposed") });

        await Eventually.BecomesAsync(() => journal.Lines.Any(), TimeSpan.FromSeconds(3));
        journal.Lines.ShouldBe(["disposed"]);
    }

    [Fact]
    public async Task Plugin_refused_collected()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource
        {
            Name = "Refused",
            BuildPrompt = "throw new OwnException();",
            Types = "public sealed class OwnException() : Exception(\"my own\");",
        });
        (await host.SettledAsync("Refused")).LastRefusal!.Reason.ShouldBe("OwnException: my own");

        await Eventually.BecomesAsync(() =>
        {
            Memory.Collect();
            return !IsLoaded("Refused");
        });
    }

    // Not inlined, so that nothing it looked at stays on the caller's stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsLoaded(string assembly) =>
        AssemblyLoadContext.All.SelectMany(context => context.Assemblies).Any(loaded => loaded.GetName().Name == assembly);

    private static string OnUnloading(string statement) =>
        $$"""System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(ThePersona).Assembly)!.Unloading += _ => { {{statement}} };""";

    private static async Task ReplaceAsync(PluginHost host)
    {
        host.Plugins.Drop("Vera", new PersonaSource { Version = "2.0.0" }.Build());
        await host.ServesAsync("Vera", "2.0.0");
    }
}
