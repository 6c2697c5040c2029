using System.Net.Sockets;

namespace IonMentoring.Integration.Tests;

/// <summary>What the program says and does when the Redis it is given is none that it can use.</summary>
public sealed class RedisStartTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private const string Secret = "a-secret-password";

    [Theory]
    [InlineData("not a host")]
    [InlineData("127.0.0.1:6379,frobnicate=1,password=" + Secret)]
    [InlineData("redis://me:" + Secret + "@127.0.0.1:6379/0")]
    public async Task Redis_cannotBeRead_refusedByNameWithoutItsValue(string setting)
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync("api", "--Api:Url=http://127.0.0.1:0", $"--Caching:Redis={setting}");

        exitCode.ShouldBe(78, output);
        output.ShouldContain("Caching:Redis", Case.Sensitive);
        output.ShouldNotContain(Secret);
        output.ShouldNotContain("Unhandled exception");
    }

    [Fact]
    public async Task Redis_notThereYet_startsServesAndUsesItWhenItComes()
    {
        await using var late = new Late();
        await using var host = await HostProcess.StartRoleAsync("api", late.Redis.Setting);
        await ServesWithoutRedisAsync(host, late.Redis, "cannot be reached");

        await late.Redis.InitializeAsync();
        await Eventually.AnswerAsync(() => host.Client.FetchAsync(Paths.Health), answer => answer.Json.Flag("dependencies.cache"));
        await Eventually.TrueAsync(async () =>
        {
            await host.Client.AskAsync(Paths.Process, Messages.With($"Is it used? {Guid.NewGuid():N}", Keys.Lua));
            return (await late.Redis.KeysAsync("ion:process:*")).Count > 0;
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(",password=" + Secret)]
    public async Task Redis_wrongPasswordOrNone_saidAndServedWithoutIt(string password)
    {
        await using var closed = new Late();
        await closed.Redis.InitializeAsync();
        await closed.Redis.AskAsync("CONFIG", "SET", "requirepass", "another-password");
        await using var host = await HostProcess.StartRoleAsync("api", $"{closed.Redis.Setting}{password}");

        await ServesWithoutRedisAsync(host, closed.Redis, "refuses the name or password");
        host.Output.ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("-hset -hmset -eval -evalsha -set")]
    [InlineData("-publish")]
    [InlineData("-hmget -hget -get")]
    public async Task Redis_withoutTheRights_saidAndServedWithoutIt(string rights)
    {
        var user = $"user{Guid.NewGuid():N}";
        await redis.AskAsync(["ACL", "SETUSER", user, "on", $">{Secret}", "~*", "&*", "+@all", .. rights.Split(' ')]);
        await using var host = await HostProcess.StartRoleAsync("api", $"{redis.Setting},user={user},password={Secret}");

        await ServesWithoutRedisAsync(host, redis, "refuses");
        host.Output.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Redis_somethingElseListens_saidAndServedWithoutIt()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        using var end = new CancellationTokenSource();
        var answering = AnswerNonsenseAsync(other, end.Token);
        await using (var host = await HostProcess.StartRoleAsync("api", $"--Caching:Redis=127.0.0.1:{Ports.Of(other)}"))
        {
            await ServesWithoutRedisAsync(host, null, "");
        }

        await end.CancelAsync();
        await answering;
    }

    private static async Task ServesWithoutRedisAsync(HostProcess host, RedisServer? server, string said)
    {
        await Eventually.AnswerAsync(() => host.Client.FetchAsync(Paths.Health), answer => !answer.Json.Flag("dependencies.cache"));
        var subject = Guid.NewGuid();
        for (var turn = 0; turn < 20; turn++)
        {
            var answer = await host.Client.AskAsync(Paths.Process, Messages.With($"Do you serve {subject}? {turn % 2}", Keys.Lua));
            answer.ShouldBeOk();
            answer.Json.Flag("performance.cache_hit").ShouldBe(turn > 1);
        }

        (await host.Client.FetchAsync(Paths.CacheStatistics)).ShouldBeOk();
        (await host.Client.OperateAsync("POST", Paths.CacheClear, HostProcess.OperatorKey)).ShouldBeOk();
        host.Output.ShouldContain("each process keeps its answers in memory alone", Case.Sensitive);
        host.Output.ShouldContain(said, Case.Sensitive);
        host.Output.ShouldContain(server is null ? "Redis at 127.0.0.1:" : $"Redis at {server.Address}", Case.Sensitive);
        host.Output.ShouldNotContain("Unhandled exception");
    }

    private static async Task AnswerNonsenseAsync(TcpListener listener, CancellationToken end)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end);
                await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), end);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }

    private sealed class Late : IAsyncDisposable
    {
        public RedisServer Redis { get; } = new();

        public ValueTask DisposeAsync() => Redis.DisposeAsync();
    }
}
