namespace IonMentoring.Integration.Tests;

/// <summary>Settings that change while the edge runs, and wrong ones.</summary>
public sealed class EdgeSettingsTests
{
    [Fact]
    public async Task Reload_destinationAdded_servesWithoutARestart()
    {
        await using var fleet = await OneAsync();
        await fleet.AddAsync(EdgeFleet.Europe, "blue", ServerProcess.Stub());

        fleet.WriteSettings();

        await Eventually.AnswerAsync(
            () => fleet.Client.CallAsync(InEurope()), answer => answer.Header("X-Ion-Served-By")?.StartsWith(EdgeFleet.Europe, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Reload_whileRequestsRun_noneFails()
    {
        await using var fleet = await OneAsync();
        await using var load = SteadyLoad.Start(fleet.Client, perSecond: 200, EdgeFleet.Us);
        await load.AnsweredAsync(100);
        var second = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());

        fleet.WriteSettings();
        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync("/readyz"), answer => answer.Header("X-Ion-Served-By")?.EndsWith(second.Name, StringComparison.Ordinal) == true);
        fleet.Forget(EdgeFleet.Us, fleet.First("blue").Address);
        fleet.WriteSettings();
        await Eventually.AnswerAsync(fleet.StatusAsync, answer => answer.Json["regions"]!.AsArray().Sum(region => region!["destinations"]!.AsArray().Count) == 1);
        await load.AnsweredAsync(200);
        await load.StopAsync();

        load.Failed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"Edge":{"Regions":{"us-central1":{"Blue":["http://example.com"]}}}}""", "http://example.com")]
    [InlineData("""{"Edge":{"Retries":{"Most":99}}}""", "Edge:Retries:Most is 99")]
    [InlineData("""{"Edge":{"Frobnicate":1}}""", "Frobnicate")]
    [InlineData("""{"Edge":{ half""", "cannot be read")]
    public async Task Reload_wrong_refusedByNameAndTheRunningOneStays(string settings, string named)
    {
        await using var fleet = await OneAsync();

        File.WriteAllText(fleet.SettingsFile, settings);

        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync("/readyz"), _ => fleet.Edge.Output.Contains("are refused", StringComparison.Ordinal));
        fleet.Edge.Output.ShouldContain(named);
        var answer = await fleet.Client.FetchAsync("/readyz");
        answer.Status.ShouldBe(200);
        answer.Header("X-Ion-Served-By").ShouldBe($"{EdgeFleet.Us}/blue/{fleet.First("blue").Name}");

        fleet.WriteSettings();
        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync("/readyz"), _ => fleet.Edge.Output.Contains("took its changed settings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reload_fileGone_refusedAndTheRunningOneStays()
    {
        await using var fleet = await OneAsync();

        File.Delete(fleet.SettingsFile);

        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync("/readyz"), _ => fleet.Edge.Output.Contains("are refused", StringComparison.Ordinal));
        fleet.Edge.Output.ShouldContain("there is no such file");
        (await fleet.Client.FetchAsync("/readyz")).Header("X-Ion-Served-By").ShouldBe($"{EdgeFleet.Us}/blue/{fleet.First("blue").Name}");
    }

    [Fact]
    public async Task Start_wrongSettings_allNamedAtOnce()
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync(
            "edge",
            "--Edge:Regions:us-central1:Blue:0=http://example.com",
            "--Edge:Regions:us-central1:Fallback:0=mars",
            "--Edge:PrimaryRegion=venus",
            "--Edge:Health:Interval=00:00:00",
            "--Edge:TrustedProxies:0=everybody",
            "--Edge:OperatorUrl=http://0.0.0.0:8090");

        exitCode.ShouldBe(78, output);
        foreach (var named in new[] { "http://example.com", "mars", "venus", "Health:Interval", "everybody", "OperatorUrl" })
        {
            output.ShouldContain(named, Case.Sensitive);
        }
    }

    [Fact]
    public async Task Start_settingsFileMissing_saysWhich()
    {
        await using var edge = ServerProcess.Edge(Ports.Closed());
        edge.Environment["ION_SETTINGS"] = "/nowhere/edge.json";

        var failure = await Should.ThrowAsync<InvalidOperationException>(edge.StartAsync);

        failure.Message.ShouldContain("/nowhere/edge.json");
    }

    [Fact]
    public async Task Term_slowRequestUnderWay_answeredBeforeTheEdgeEnds()
    {
        await using var fleet = new EdgeFleet();
        var slow = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub("--DelayMs=2000"));
        await fleet.StartEdgeAsync();
        var request = fleet.Client.AskAsync(Paths.Process, Messages.With("Will you still answer me?"));
        while (await slow.RequestsAsync() == 0)
        {
            request.IsCompleted.ShouldBeFalse();
        }

        await fleet.Edge.SignalAsync("TERM");

        (await request).Status.ShouldBe(200);
        (await fleet.Edge.EndAsync()).ShouldBe(0, fleet.Edge.Output);
    }

    private static HttpRequestMessage InEurope()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/readyz");
        request.Headers.Add("X-Ion-Region", EdgeFleet.Europe);
        return request;
    }

    private static async Task<EdgeFleet> OneAsync()
    {
        var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        fleet.State(EdgeFleet.Europe, "blue");
        await fleet.StartEdgeAsync();
        return fleet;
    }
}
