namespace IonMentoring.Integration.Tests;

public sealed class PluginChangeTests
{
    [Fact]
    public async Task Process_pluginChanged_itsAnswersAreNotGivenAnyMoreAndTheOthersAre()
    {
        await using var host = await HostProcess.StartRoleAsync("api");
        var (lua, elro) = (Messages.With("Who changed?", Keys.Lua), Messages.With("Who changed?", Keys.Elro));
        var before = await host.Client.AskAsync(Paths.Process, lua);
        await host.Client.AskAsync(Paths.Process, elro);
        (await host.Client.AskAsync(Paths.Process, lua)).Json.Flag("performance.cache_hit").ShouldBeTrue();

        var template = Directory.EnumerateFiles(Path.Combine(host.Plugins, "Lua"), "*.liquid", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(template, "\n");
        var after = await Eventually.AnswerAsync(
            () => host.Client.AskAsync(Paths.Process, lua),
            answer => answer.Json.Text("metadata.persona_revision") != before.Json.Text("metadata.persona_revision"));

        after.Json.Flag("performance.cache_hit").ShouldBeFalse();
        after.Json.Text("performance.cache_key").ShouldNotBe(before.Json.Text("performance.cache_key"));
        (await host.Client.AskAsync(Paths.Process, elro)).Json.Flag("performance.cache_hit").ShouldBeTrue();
    }
}
