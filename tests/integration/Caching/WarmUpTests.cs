namespace IonMentoring.Integration.Tests;

public sealed class WarmUpTests
{
    [Fact]
    public async Task Start_embeddedComposer_commonMessagesArePreparedAndNotCounted()
    {
        await using var host = await HostProcess.StartRoleAsync("api");
        await Eventually.TrueAsync(() => Task.FromResult(host.Output.Contains("answers to 100 common messages", StringComparison.Ordinal)));

        var statistics = await host.Client.FetchAsync(Paths.CacheStatistics);
        statistics.Json.Whole("tiers.l1.size").ShouldBe(100);
        statistics.Json.Whole("kinds.process.misses").ShouldBe(0);
        foreach (var (message, key) in new[] { ("How does dependency injection work?", Keys.Elro), ("마감을 계속 놓쳐서 너무 답답해요. 조언이 필요해요.", Keys.Lua) })
        {
            var answer = await host.Client.AskAsync(Paths.Process, Messages.With(message, key));
            answer.ShouldBeOk();
            answer.Json.Flag("performance.cache_hit").ShouldBeTrue(message);
        }
    }

    [Fact]
    public async Task Start_languageModel_isNotAskedForWhatNobodyWants()
    {
        await using var stub = await StubModel.StartAsync();
        await using var host = await HostProcess.StartRoleAsync("api", stub.Settings(TimeSpan.FromSeconds(5)));

        await Eventually.TrueAsync(() => Task.FromResult(host.Output.Contains("The cache starts empty", StringComparison.Ordinal)));
        (await host.Client.FetchAsync(Paths.CacheStatistics)).Json.Whole("tiers.l1.size").ShouldBe(0);
    }
}
