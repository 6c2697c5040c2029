namespace IonMentoring.Integration.Tests;

public sealed class DashboardTests(SharedHost shared)
{
    private const string Dashboards = "/api/v2/dashboards";

    private static readonly string[] Names = ["overview", "performance", "reliability", "cache", "infrastructure"];

    private readonly HttpClient _client = shared.Client;

    public static TheoryData<string> Every => [.. Names];

    [Fact]
    public async Task List_five()
    {
        var answer = await _client.FetchAsync(Dashboards);

        answer.ShouldBeOk();
        answer.Json.Whole("total").ShouldBe(5);
        answer.Json.List("dashboards").Select(dashboard => dashboard.Text("name")).ShouldBe(Names);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Read_everyForm_ofWhatWasAnswered(string name)
    {
        (await _client.AskAsync(Paths.Process, Messages.With($"Who shows {name}?", Keys.Lua))).ShouldBeOk();

        var json = await Eventually.AnswerAsync(() => _client.FetchAsync($"{Dashboards}/{name}.json?minutes=10"), answer => answer.Json.List("panels").Any(panel => panel.List("lines").Count > 0));
        json.ShouldBeOk();
        json.Json.Text("name").ShouldBe(name);
        json.Json.Whole("minutes").ShouldBe(10);
        json.Json.Text("status").ShouldBeOneOf("healthy", "degraded", "critical");
        json.Json.List("reasons").Select(reason => reason.Text("part")).ShouldContain("response_time");
        json.Json.Text("request_id").ShouldNotBeNullOrWhiteSpace();
        var title = json.Json.Text("title");

        foreach (var (form, type, heading) in new[] { ("txt", "text/plain", $"{title}: the last 10 minutes"), ("html", "text/html", $"<h1>{title}</h1>"), ("md", "text/markdown", $"# {title}\n") })
        {
            var answer = await _client.FetchAsync($"{Dashboards}/{name}.{form}?minutes=10");
            (answer.Status, answer.MediaType).ShouldBe((200, type), answer.Raw);
            answer.Raw.ShouldContain(heading, Case.Sensitive);
            foreach (var panel in json.Json.List("panels"))
            {
                answer.Raw.ShouldContain(panel.Text("title"), Case.Sensitive);
            }
        }
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly")]
    public async Task Report_bothForms_withTargets(string period)
    {
        foreach (var form in (string[])["md", "html"])
        {
            var answer = await _client.FetchAsync($"/api/v2/reports/{period}.{form}");
            answer.Status.ShouldBe(200, answer.Raw);
            answer.Raw.ShouldContain("at least 99.95 %");
        }

        (await _client.FetchAsync("/api/v2/reports/yearly.md")).ShouldBeProblem(404, "NOT_FOUND", "name");
    }

    [Theory]
    [InlineData("overvew.json", "name", "overview")]
    [InlineData("cach.md", "name", "cache")]
    [InlineData("overview.jsn", "form", "json")]
    [InlineData("overview", "form", "json")]
    [InlineData("%3Cscript%3E.html", "name", "")]
    public async Task Read_unknown_404WithNearNames(string path, string field, string near)
    {
        var answer = await _client.FetchAsync($"{Dashboards}/{path}");

        answer.ShouldBeProblem(404, "NOT_FOUND", field);
        answer.Json.Text("error.message").ShouldContain(near);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("4321")]
    [InlineData("5256000")]
    [InlineData("NaN")]
    public async Task Read_wrongWindow_refused(string minutes) =>
        (await _client.FetchAsync($"{Dashboards}/overview.json?minutes={minutes}")).ShouldBeProblem(400, "INVALID_INPUT", "minutes");

    [Fact]
    public async Task Region_withMarkup_isOther()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Suggestions:WarmUp=0");
        using var request = new HttpRequestMessage(HttpMethod.Get, Paths.Personas);
        request.Headers.TryAddWithoutValidation("X-Ion-Region", "<script>alert(1)</script>|\"");
        (await host.Client.SendAsync(request)).EnsureSuccessStatusCode();

        var page = await host.Client.FetchAsync($"{Dashboards}/performance.html");
        page.Raw.ShouldContain("<th scope=\"row\">other</th>");
        page.Raw.ShouldNotContain("alert(1)");
        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldContain("default-src 'none'");
        (await host.Client.FetchAsync($"{Dashboards}/performance.md")).Raw.ShouldNotContain("alert(1)");
    }

    [Fact]
    public async Task Health_everyPart_withItsReason()
    {
        var answer = await _client.FetchAsync(Paths.Health);

        answer.Json.Text("status").ShouldBeOneOf("healthy", "degraded", "critical");
        answer.Json.List("parts").Select(part => part.Text("part")).ShouldBe(
            ["response_time", "error_rate", "availability", "cache_hit_rate", "cpu", "memory", "database_lag", "personas", "cache", "storage", "model"], ignoreOrder: true);
        answer.Json.List("parts").ShouldAllBe(part => part.Text("reason").EndsWith('.'));
    }
}
