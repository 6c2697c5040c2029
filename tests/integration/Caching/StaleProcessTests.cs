namespace IonMentoring.Integration.Tests;

public sealed class StaleProcessTests
{
    private static readonly string[] ShortLives = ["--Caching:Life=00:00:01", "--Caching:ColdLife=00:00:01", "--Caching:HotLife=00:00:01", "--Caching:ProcessLife=00:00:01"];

    [Theory]
    [InlineData("Error")]
    [InlineData("Embedded")]
    public async Task Process_modelFailsAfterTheAnswersLife_theOldAnswerAndItSaysSo(string onFailure)
    {
        await using var stub = await StubModel.StartAsync();
        await using var host = await HostProcess.StartRoleAsync("api", [.. stub.Settings(TimeSpan.FromSeconds(5)), .. ShortLives, $"--Model:OnFailure={onFailure}"]);
        await Eventually.ModelAnswersAsync(host.Client);
        var message = Messages.With("Is an old answer better than none?", Keys.Lua);
        var fresh = await host.Client.AskAsync(Paths.Process, message);
        fresh.Json.Flag("metadata.stale").ShouldBeFalse();

        stub.Behaviour = StubBehaviour.ServerError;
        var stale = await Eventually.AnswerAsync(() => host.Client.AskAsync(Paths.Process, message), answer => answer.Json.Flag("metadata.stale"));
        stale.ShouldBeOk();
        stale.Json.Text("content").ShouldBe(fresh.Json.Text("content"));
        stale.Json.Flag("metadata.degraded").ShouldBeFalse();
        (await host.Client.FetchAsync(Paths.CacheStatistics)).Json.Whole("kinds.process.stale").ShouldBeGreaterThanOrEqualTo(1);

        stub.Behaviour = StubBehaviour.Success;
        await Eventually.AnswerAsync(() => host.Client.AskAsync(Paths.Process, message), answer => !answer.Json.Flag("metadata.stale"));
    }
}
