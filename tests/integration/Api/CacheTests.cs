namespace IonMentoring.Integration.Tests;

/// <summary>What operators see and do with the cache. The tests of the group run one after the other, so that they can count.</summary>
[Collection(OperatorGroup.Name)]
public sealed class CacheTests(OperatorHost host)
{
    private readonly HttpClient _client = host.Client;

    [Fact]
    public async Task Clear_keptAnswers_goneAndCounted()
    {
        await ClearAsync();
        await AskAsync("one", Keys.Lua);
        await AskAsync("two", Keys.Elro);

        var answer = await ClearAsync();
        answer.Json.Whole("cleared").ShouldBe(2);
        answer.Json.Whole("by_kind.process").ShouldBe(2);
        (await AskAsync("one", Keys.Lua)).Json.Flag("performance.cache_hit").ShouldBeFalse();
    }

    [Theory]
    [InlineData("persona:lua:*")]
    [InlineData("process:lua:*")]
    public async Task Invalidate_onePersona_onlyItsAnswersGoneAndCounted(string pattern)
    {
        await ClearAsync();
        await AskAsync("one", Keys.Lua);
        await AskAsync("two", Keys.Lua);
        await AskAsync("three", Keys.Lua);
        await AskAsync("four", Keys.Elro);

        var answer = await InvalidateAsync($"?pattern={pattern}");
        answer.ShouldBeOk();
        answer.Json.Whole("deleted_count").ShouldBe(3);
        (await AskAsync("one", Keys.Lua)).Json.Flag("performance.cache_hit").ShouldBeFalse();
        (await AskAsync("four", Keys.Elro)).Json.Flag("performance.cache_hit").ShouldBeTrue();
    }

    [Fact]
    public async Task Invalidate_nothingMatches_none()
    {
        var answer = await InvalidateAsync("?pattern=persona:nobody:*");

        answer.ShouldBeOk();
        answer.Json.Whole("deleted_count").ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?pattern=")]
    [InlineData("?pattern=persona%2Flua")]
    [InlineData("?pattern=%5Ba-z%5D*")]
    [InlineData("?pattern=lua%00")]
    [InlineData("?pattern=%EB%A3%A8%EC%95%84")]
    [InlineData("?pattern=process:l%3Fa:*")]
    [InlineData("?pattern=process:*:*")]
    [InlineData("?pattern=**")]
    [InlineData("?pattern=*%0A")]
    [InlineData("?pattern=process:lua:*%0D%0AFLUSHALL")]
    [InlineData("?pattern=user:u3f1:*")]
    [InlineData("?pattern=other:*")]
    [InlineData("?pattern=process:lua:abc")]
    public async Task Invalidate_noPattern_refused(string query)
    {
        var answer = await InvalidateAsync(query);

        answer.ShouldBeProblem(400, "INVALID_INPUT", "pattern");
    }

    [Fact]
    public async Task Invalidate_patternTooLong_refused()
    {
        var answer = await InvalidateAsync($"?pattern={new string('*', 5_000)}");

        answer.ShouldBeProblem(400, "INVALID_INPUT", "pattern");
    }

    [Fact]
    public async Task Statistics_missAndHit_bothCounted()
    {
        await ClearAsync();
        var before = await _client.FetchAsync(Paths.CacheStatistics);
        await AskAsync("Is this counted?", Keys.Nana);
        await AskAsync("Is this counted?", Keys.Nana);
        await _client.AskAsync(Paths.Process, Messages.Uncached("Is this counted?", Keys.Nana));
        var after = await _client.FetchAsync(Paths.CacheStatistics);

        after.ShouldBeOk();
        foreach (var counter in new[] { "tiers.l1", "kinds.process" })
        {
            (after.Json.Whole($"{counter}.hits") - before.Json.Whole($"{counter}.hits")).ShouldBe(1, counter);
            (after.Json.Whole($"{counter}.misses") - before.Json.Whole($"{counter}.misses")).ShouldBe(1, counter);
            after.Json.Whole($"{counter}.size").ShouldBe(1, counter);
            after.Json.Number($"{counter}.hit_rate").ShouldBeInRange(0, 1);
        }

        after.Json.Whole("tiers.l1.max_size").ShouldBe(1_500);
        after.Json.Names("kinds").ShouldBe(["process", "recommend", "routing", "persona"]);
    }

    [Fact]
    public async Task Invalidate_oneKey_onlyThatAnswerGone()
    {
        await ClearAsync();
        var key = (await AskAsync("one", Keys.Lua)).Json.Text("performance.cache_key");
        await AskAsync("two", Keys.Lua);

        var answer = await InvalidateAsync($"?pattern={key}");
        answer.Json.Whole("deleted_count").ShouldBe(1);
        answer.Json.Whole("by_tier.l1").ShouldBe(1);
        (await AskAsync("one", Keys.Lua)).Json.Flag("performance.cache_hit").ShouldBeFalse();
        (await AskAsync("two", Keys.Lua)).Json.Flag("performance.cache_hit").ShouldBeTrue();
    }

    [Fact]
    public async Task Statistics_everyKind_countedWhereItIsUsed()
    {
        var before = await _client.FetchAsync(Paths.CacheStatistics);
        for (var turn = 0; turn < 2; turn++)
        {
            (await _client.AskAsync(Paths.Process, Messages.With("Which kinds are counted here, and what should I do?"))).ShouldBeOk();
            (await _client.AskAsync(Paths.Recommend, new() { ["scenario"] = "Which kinds are counted?" })).ShouldBeOk();
            (await _client.FetchAsync(Paths.Personas)).ShouldBeOk();
        }

        var after = await _client.FetchAsync(Paths.CacheStatistics);
        foreach (var kind in new[] { "process", "recommend", "routing", "persona" })
        {
            (after.Json.Whole($"kinds.{kind}.hits") - before.Json.Whole($"kinds.{kind}.hits")).ShouldBeGreaterThanOrEqualTo(1, kind);
            after.Json.Whole($"kinds.{kind}.l1.size").ShouldBeGreaterThanOrEqualTo(1, kind);
        }

        after.Json.Find("tiers.l2").ShouldBeNull();
    }

    private async Task<Answer> AskAsync(string text, string key)
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With(text, key));
        answer.ShouldBeOk();
        return answer;
    }

    private async Task<Answer> ClearAsync()
    {
        var answer = await _client.OperateAsync("POST", Paths.CacheClear, HostProcess.OperatorKey);
        answer.ShouldBeOk();
        return answer;
    }

    private Task<Answer> InvalidateAsync(string query) =>
        _client.OperateAsync("POST", $"{Paths.CacheInvalidate}{query}", HostProcess.OperatorKey);
}
