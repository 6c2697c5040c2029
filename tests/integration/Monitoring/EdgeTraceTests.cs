namespace IonMentoring.Integration.Tests;

/// <summary>What a trace shows of a request that goes through an edge to an api.</summary>
public sealed class EdgeTraceTests
{
    private const string Edge = "IonMentoring.Edge";
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string ParentId = "00f067aa0ba902b7";

    [Fact]
    public async Task Request_throughBoth_oneTraceFromTheEdgeToThePersona()
    {
        await using var collector = await Collector.StartAsync();
        await using (var api = await HostProcess.StartRoleAsync("api", collector.Setting, "--Suggestions:WarmUp=0"))
        await using (var edge = await HostProcess.StartRoleAsync("edge", collector.Setting, Behind(api.Url)))
        {
            (await edge.Client.AskAsync($"{Paths.Process}?name=Wilhelmina", Messages.With("Who was it, Wilhelmina?", Keys.Lua))).ShouldBeOk();
            (await edge.Client.OperateAsync("GET", "/api/v2/users/Wilhelmina/data", HostProcess.OperatorKey)).ShouldBeOk();
            (await edge.StopAsync()).ShouldBe(0, edge.Output);
            (await api.StopAsync()).ShouldBe(0, api.Output);
        }

        var asked = collector.Spans.Single(span => span.Source != Edge && span.Tags.GetValueOrDefault("url.path") == Paths.Process);
        var spans = collector.Spans.Where(span => span.Trace == asked.Trace).ToDictionary(span => span.Id, StringComparer.Ordinal);
        var attempt = spans[asked.Parent];
        var first = spans[attempt.Parent];

        (first.Source, first.Name, first.Kind, first.Parent).ShouldBe((Edge, "POST", Span.Server, string.Empty));
        (attempt.Source, attempt.Name, attempt.Kind).ShouldBe((Edge, "attempt", Span.Client));
        (first.Service, asked.Service, asked.Kind).ShouldBe(("ion-mentoring-edge", "ion-mentoring", Span.Server));
        foreach (var span in (Span[])[first, attempt])
        {
            (span.Tags["region"], span.Tags["colour"], span.Tags["http.response.status_code"]).ShouldBe((EdgeFleet.Us, "blue", "200"));
            span.Tags["destination"].ShouldStartWith("127.0.0.1:");
        }

        foreach (var part in (string[])["persona prompt", "model", "persona answer"])
        {
            IsBelow(spans, spans.Values.Single(span => span.Name == part), asked).ShouldBeTrue(part);
        }

        spans.Values.Where(span => span.Source == "ZiggyCreatures.Caching.Fusion").ShouldNotBeEmpty();
        spans.Values.ShouldAllBe(span => span.Id == first.Id || IsBelow(spans, span, first));
        foreach (var signal in (string[])["traces", "logs"])
        {
            collector.Has(signal, "Wilhelmina"u8).ShouldBeFalse(signal);
        }
    }

    [Theory]
    [InlineData("01")]
    [InlineData("00")]
    public async Task Request_inATraceOfItsClient_goesOnThere(string flags)
    {
        await using var collector = await Collector.StartAsync();
        await using var stub = ServerProcess.Stub();
        await stub.StartAsync();
        await using (var edge = await HostProcess.StartRoleAsync("edge", collector.Setting, Behind(new Uri(stub.Address))))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/headers");
            request.Headers.Add("traceparent", $"00-{TraceId}-{ParentId}-{flags}");
            request.Headers.Add("tracestate", "somebody=1");
            var seen = (await edge.Client.CallAsync(request)).Json;

            seen.Text("traceparent").ShouldMatch($"^00-{TraceId}-[0-9a-f]{{16}}-{flags}$");
            seen.Text("traceparent").Contains(ParentId, StringComparison.Ordinal).ShouldBe(flags == "00");
            seen.Text("tracestate").ShouldBe("somebody=1");
            (seen.Text("X-Ion-Region"), seen.Text("X-Ion-Colour")).ShouldBe((EdgeFleet.Us, "blue"));
            (await edge.StopAsync()).ShouldBe(0, edge.Output);
        }

        var spans = collector.Spans.Where(span => span.Trace == TraceId).ToList();
        if (flags == "00")
        {
            // The client wants none kept.
            spans.ShouldBeEmpty();
            return;
        }

        spans.Single(span => span.Kind == Span.Server).Parent.ShouldBe(ParentId);
        spans.Single(span => span.Kind == Span.Client).Parent.ShouldBe(spans.Single(span => span.Kind == Span.Server).Id);
    }

    [Fact]
    public async Task Request_triedAgain_aSpanForEachAttempt()
    {
        await using var collector = await Collector.StartAsync();
        await using var failing = ServerProcess.Stub("--FailShare=1", "--FailStatus=503");
        await using var serving = ServerProcess.Stub();
        await failing.StartAsync();
        await serving.StartAsync();
        await using (var edge = await HostProcess.StartRoleAsync("edge", collector.Setting, Behind(new Uri(failing.Address)), $"--Edge:Regions:{EdgeFleet.Us}:Blue:1={serving.Address}"))
        {
            // Equal destinations take turns: of these some begin at the one that fails.
            for (var turn = 0; turn < 6; turn++)
            {
                (await edge.Client.AskAsync(Paths.Process, Messages.With("Who answers?", Keys.Lua))).Status.ShouldBe(200);
            }

            (await edge.StopAsync()).ShouldBe(0, edge.Output);
        }

        var retried = collector.Spans.Where(span => span.Kind == Span.Client).GroupBy(span => span.Trace, StringComparer.Ordinal).First(trace => trace.Count() > 1).ToList();
        retried.Count.ShouldBe(2);
        var (first, second) = (retried.Single(span => !span.Tags.ContainsKey("http.request.resend_count")), retried.Single(span => span.Tags.ContainsKey("http.request.resend_count")));
        (first.Tags["destination"], first.Tags["http.response.status_code"], first.Tags["error.type"]).ShouldBe((failing.Name, "503", "503"));
        (second.Tags["destination"], second.Tags["http.response.status_code"], second.Tags["http.request.resend_count"]).ShouldBe((serving.Name, "200", "1"));
        var request = collector.Spans.Single(span => span.Trace == first.Trace && span.Kind == Span.Server);
        (first.Parent, second.Parent, request.Tags["http.response.status_code"], request.Tags["destination"]).ShouldBe((request.Id, request.Id, "200", serving.Name));
    }

    [Fact]
    public async Task Request_noCollector_noTraceIsMadeAndTheClientsGoesOn()
    {
        await using var stub = ServerProcess.Stub();
        await stub.StartAsync();
        await using var edge = await HostProcess.StartRoleAsync("edge", Behind(new Uri(stub.Address)));
        (await edge.Client.FetchAsync("/headers")).Json.Find("traceparent").ShouldBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/headers");
        request.Headers.Add("traceparent", $"00-{TraceId}-{ParentId}-01");
        request.Headers.Add("X-Ion-Colour", "purple");
        var seen = (await edge.Client.CallAsync(request)).Json;

        seen.Text("traceparent").ShouldBe($"00-{TraceId}-{ParentId}-01");
        seen.Text("X-Ion-Colour").ShouldBe("blue");
        (await File.ReadAllTextAsync($"/proc/{edge.Process.Id}/maps")).ShouldNotContain("OpenTelemetry.dll");
    }

    [Fact]
    public async Task Collector_wrongAddress_refusedByTheEdgeToo()
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync("edge", "--Monitoring:Otlp=nonsense");

        exitCode.ShouldBe(78, output);
        output.ShouldContain("Monitoring:Otlp", Case.Sensitive);
    }

    private static bool IsBelow(Dictionary<string, Span> spans, Span span, Span above)
    {
        while (spans.TryGetValue(span.Parent, out var parent))
        {
            if (parent.Id == above.Id)
            {
                return true;
            }

            span = parent;
        }

        return false;
    }

    private static string Behind(Uri api) => $"--Edge:Regions:{EdgeFleet.Us}:Blue:0={api.GetLeftPart(UriPartial.Authority)}";
}
