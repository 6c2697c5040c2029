using System.Net.Http.Headers;

namespace IonMentoring.Integration.Tests;

[Collection(OperatorGroup.Name)]
public sealed class OperatorTests(OperatorHost host)
{
    private readonly HttpClient _client = host.Client;

    public static TheoryData<string, string> Operations => new()
    {
        { "POST", Paths.CacheClear },
        { "POST", $"{Paths.CacheInvalidate}?pattern=persona:lua:*" },
        { "GET", Paths.Plugins },
        { "POST", $"{Paths.Plugins}/lua/reload" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_withoutKey_401(string method, string path)
    {
        var answer = await _client.OperateAsync(method, path, key: null);

        answer.ShouldBeProblem(401, "UNAUTHENTICATED", null);
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_unknownKey_401(string method, string path)
    {
        var answer = await _client.OperateAsync(method, path, "not-the-operator-key");

        answer.ShouldBeProblem(401, "UNAUTHENTICATED", null);
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_clientKey_403(string method, string path)
    {
        var answer = await _client.OperateAsync(method, path, OperatorHost.ClientKey);

        answer.ShouldBeProblem(403, "FORBIDDEN", null);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_operatorKey_done(string method, string path)
    {
        var answer = await _client.OperateAsync(method, path, HostProcess.OperatorKey);

        answer.ShouldBeOk();
        answer.Json.Text("request_id").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Operation_operatorKeyByAnotherScheme_401()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Paths.CacheClear);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", HostProcess.OperatorKey);
        var answer = await _client.CallAsync(request);

        answer.ShouldBeProblem(401, "UNAUTHENTICATED", null);
    }

    [Fact]
    public async Task Plugins_list_fourServingWithVersions()
    {
        var answer = await _client.OperateAsync("GET", Paths.Plugins, HostProcess.OperatorKey);

        answer.ShouldBeOk();
        var plugins = answer.Json.List("plugins");
        string.Join(' ', plugins.Select(plugin => plugin.Text("persona")).Order(StringComparer.Ordinal)).ShouldBe("Elro Lua Nana Riri");
        foreach (var plugin in plugins)
        {
            plugin.Text("state").ShouldBe("serving");
            plugin.Text("version").ShouldMatch(@"^\d+\.\d+\.\d+$");
            plugin.Text("revision").ShouldMatch("^[0-9a-f]{12}$");
            plugin.Find("last_refusal").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("Lua")]
    [InlineData("lua")]
    public async Task Reload_known_servesOnTheSameFiles(string name)
    {
        var before = await _client.AskAsync(Paths.Process, Messages.Uncached("Who are you?", Keys.Lua));
        var answer = await _client.OperateAsync("POST", $"{Paths.Plugins}/{name}/reload", HostProcess.OperatorKey);
        var after = await _client.AskAsync(Paths.Process, Messages.Uncached("Who are you?", Keys.Lua));

        answer.ShouldBeOk();
        answer.Json.Text("plugin.state").ShouldBe("serving");
        after.Json.Text("metadata.persona_revision").ShouldBe(before.Json.Text("metadata.persona_revision"));
        after.Json.Text("content").ShouldBe(before.Json.Text("content"));
    }

    [Fact]
    public async Task Reload_unknown_404()
    {
        var answer = await _client.OperateAsync("POST", $"{Paths.Plugins}/nobody/reload", HostProcess.OperatorKey);

        answer.ShouldBeProblem(404, "NOT_FOUND", "name");
    }
}
